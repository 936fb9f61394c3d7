import { ActionIcon, Button, Group, Indicator, Popover, ScrollArea, Skeleton, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconBell, IconBellOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { addressOf, AppLink } from '@/shared/ui/AppLink'
import { EmptyState } from '@/shared/ui/EmptyState'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useMarkRead, useNotifications, useNotificationStream, useUnreadCount, type Notification } from '../api/notifications'
import classes from './Bell.module.css'

export function Bell() {
  const { t } = useTranslation('messaging')
  const [opened, { toggle, close }] = useDisclosure(false)
  const unread = useUnreadCount()
  const markRead = useMarkRead()
  useNotificationStream()
  return (
    <Popover opened={opened} onChange={(open) => !open && close()} width={360} position="bottom-end" shadow="lg" trapFocus withinPortal>
      <Indicator label={unread > 99 ? '99+' : unread} disabled={unread === 0} size={17} color="red.7" offset={5}>
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={unread ? t('bell.unread', { count: unread }) : t('bell.title')}
            onClick={toggle}
          >
            <IconBell size={20} />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown p={0} className={classes.dropdown} aria-label={t('bell.title')}>
        <Group justify="space-between" px="md" py="xs" className={classes.head}>
          <Text fw={650}>{t('bell.title')}</Text>
          <Button size="compact-xs" variant="subtle" disabled={unread === 0} onClick={() => markRead.mutate({ body: {} })}>
            {t('bell.readAll')}
          </Button>
        </Group>
        <News enabled={opened} onOpen={(news) => { markRead.mutate({ body: { ids: [news.id] } }); close() }} />
      </Popover.Dropdown>
    </Popover>
  )
}

function News({ enabled, onOpen }: { enabled: boolean; onOpen: (news: Notification) => void }) {
  const { t } = useTranslation('messaging')
  const list = useNotifications(enabled)
  if (list.error) return <ProblemAlert error={list.error} retry={() => void list.refetch()} />
  if (!list.data) {
    return (
      <Stack p="md" gap="xs">
        <Skeleton height={40} />
        <Skeleton height={40} />
      </Stack>
    )
  }
  if (list.data.items.length === 0) return <EmptyState icon={IconBellOff} title={t('bell.empty')} />
  return (
    <ScrollArea.Autosize mah={420}>
      <ul className={classes.list}>
        {list.data.items.map((news) => (
          <Item key={news.id} news={news} onOpen={() => onOpen(news)} />
        ))}
      </ul>
    </ScrollArea.Autosize>
  )
}

function Item({ news, onOpen }: { news: Notification; onOpen: () => void }) {
  const { t } = useTranslation('messaging')
  const format = useFormat()
  const subject = news.subject?.label ?? ''
  const words = t([`kind.${news.kind}`, 'kind.OTHER'], { ...news.params, subject })
  const href = news.subject ? addressOf(news.subject) : undefined
  const body = (
    <>
      <span className={news.readAt ? undefined : classes.unread}>{words}</span>
      <Text span size="xs" c="dimmed">
        {format.relative(news.createdAt)}
      </Text>
    </>
  )
  return (
    <li>
      {href ? (
        <AppLink href={href} className={classes.item} onClick={onOpen}>
          {body}
        </AppLink>
      ) : (
        <div className={classes.item}>{body}</div>
      )}
    </li>
  )
}

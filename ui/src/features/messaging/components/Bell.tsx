import { ActionIcon, Button, Group, Indicator, Skeleton, Stack, Text } from '@mantine/core'
import { IconBell, IconBellOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { addressOf, AppLink } from '@/shared/ui/AppLink'
import { EmptyState } from '@/shared/ui/EmptyState'
import { closeFlyout, Flyout } from '@/shared/ui/Flyout'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useMarkRead, useNotifications, useNotificationStream, useUnreadCount, type Notification } from '../api/notifications'
import { useNewsWords } from './useNewsWords'
import classes from './Bell.module.css'

const ID = 'notifications'

export function Bell() {
  const { t } = useTranslation('messaging')
  const [opened, setOpened] = useState(false)
  const unread = useUnreadCount()
  const markRead = useMarkRead()
  useNotificationStream()
  return (
    <>
      <Indicator label={unread > 99 ? '99+' : unread} disabled={unread === 0} size={17} color="red.7" offset={5}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={unread ? t('bell.unread', { count: unread }) : t('bell.title')}
          popoverTarget={ID}
        >
          <IconBell size={20} />
        </ActionIcon>
      </Indicator>
      <Flyout id={ID} label={t('bell.title')} onToggle={setOpened}>
        <Group justify="space-between" px="md" py="xs" className={classes.head}>
          <Text fw={650}>{t('bell.title')}</Text>
          <Button size="compact-xs" variant="subtle" disabled={unread === 0} onClick={() => markRead.mutate({ body: {} })}>
            {t('bell.readAll')}
          </Button>
        </Group>
        <News
          enabled={opened}
          onOpen={(news) => {
            markRead.mutate({ body: { ids: [news.id] } })
            closeFlyout(ID)
          }}
        />
      </Flyout>
    </>
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
    <ul className={classes.list}>
      {list.data.items.map((news) => (
        <Item key={news.id} news={news} onOpen={() => onOpen(news)} />
      ))}
    </ul>
  )
}

function Item({ news, onOpen }: { news: Notification; onOpen: () => void }) {
  const format = useFormat()
  const words = useNewsWords()(news)
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

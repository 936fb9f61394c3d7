import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { IconMailbox } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/features/identity/api/session'
import { useFormat } from '@/shared/i18n/format'
import { oneOf } from '@/shared/routing'
import { EmptyState } from '@/shared/ui/EmptyState'
import { PagedTable } from '@/shared/ui/PagedTable'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Panel } from '@/shared/ui/Panel'
import { SearchField } from '@/shared/ui/SearchField'
import { messageChannels, messageStates, useBounces, useClearBounce, useOutbox } from '../api/messages'
import { MessagesTabs } from '../components/MessagesTabs'
import { StateBadge } from '../components/StateBadge'

const route = getRouteApi('/shell/messages/outbox')

/** What leaves the application, and where it is on its way. */
export function OutboxPage() {
  const { t } = useTranslation('messaging')
  const { role } = useMe()
  const format = useFormat()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const list = useOutbox(search)
  const filter = (change: Partial<typeof search>) => void navigate({ search: { ...search, page: undefined, ...change } })
  return (
    <>
      <PageHeader title={t('messages.title')} />
      <MessagesTabs current="outbox" />
      <Stack>
        {role === 'ADMIN' && <Bounces />}
        <Group gap="sm">
          <SearchField value={search.query} label={t('outbox.search')} onSearch={(query) => filter({ query })} />
          <NativeSelect
            aria-label={t('outbox.stateFilter')}
            value={search.state ?? ''}
            onChange={(event) => filter({ state: oneOf(messageStates, event.currentTarget.value) })}
            data={[{ value: '', label: t('outbox.anyState') }, ...messageStates.map((value) => ({ value, label: t(`messageState.${value}`) }))]}
          />
          <NativeSelect
            aria-label={t('outbox.channelFilter')}
            value={search.channel ?? ''}
            onChange={(event) => filter({ channel: oneOf(messageChannels, event.currentTarget.value) })}
            data={[{ value: '', label: t('outbox.anyChannel') }, ...messageChannels.map((value) => ({ value, label: t(`channel.${value}`) }))]}
          />
        </Group>
        <PagedTable
          label={t('messages.outbox')}
          columns={[
            { key: 'subject', header: t('outbox.subject'), render: (message) => message.subject },
            {
              key: 'to',
              header: t('outbox.to'),
              render: (message) => (
                <Stack gap={0}>
                  <span>{message.userName ?? message.recipient}</span>
                  <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                    {[t(`channel.${message.channel}`), message.userName && message.recipient].filter(Boolean).join(' · ')}
                  </Text>
                </Stack>
              ),
            },
            { key: 'state', header: t('outbox.state'), render: (message) => <StateBadge state={message.state} /> },
            { key: 'when', header: t('outbox.when'), render: (message) => format.relative(message.createdAt) },
          ]}
          list={list}
          rowKey={({ id }) => id}
          href={({ id }) => `/messages/outbox/${id}`}
          onPage={(page) => void navigate({ search: { ...search, page } })}
          empty={
            <EmptyState icon={IconMailbox} title={t('outbox.emptyTitle')}>
              {t('outbox.emptyText')}
            </EmptyState>
          }
        />
      </Stack>
    </>
  )
}

function Bounces() {
  const { t } = useTranslation('messaging')
  const { data } = useBounces()
  const clear = useClearBounce()
  if (!data || data.items.length === 0) return null
  return (
    <Panel title={t('outbox.bounces')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('outbox.bounceText')}
      </Text>
      <Stack gap="xs">
        {data.items.map(({ address, reason }) => (
          <Group key={address} justify="space-between" gap="xs">
            <div>
              <Text size="sm">{address}</Text>
              <Text size="xs" c="dimmed">
                {reason}
              </Text>
            </div>
            <Button size="xs" variant="default" onClick={() => clear.mutate({ body: { address } })}>
              {t('outbox.works')}
            </Button>
          </Group>
        ))}
      </Stack>
    </Panel>
  )
}

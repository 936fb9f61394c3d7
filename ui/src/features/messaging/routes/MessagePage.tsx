import { Alert, Button, Grid, Skeleton, Stack } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { AppLink } from '@/shared/ui/AppLink'
import { Facts } from '@/shared/ui/Facts'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { Unavailable } from '@/shared/ui/Unavailable'
import { useDecideMessage, useMessage, type Message } from '../api/messages'
import { Letter } from '../components/Letter'
import { StateBadge } from '../components/StateBadge'

const route = getRouteApi('/shell/messages/outbox/$messageId')

export function MessagePage() {
  const { messageId } = route.useParams()
  const { data, error, refetch } = useMessage(messageId)
  if (error && !data) return <Unavailable error={error} retry={() => void refetch()} />
  return data ? <Loaded view={data} /> : <Skeleton height={320} aria-busy />
}

function Loaded({ view }: { view: Message }) {
  const { t, i18n } = useTranslation('messaging')
  const format = useFormat()
  const { message } = view
  const explained = ({ KEPT: 'kept', UNCONFIRMED: 'unconfirmed', FAILED: 'failed' } as const)[message.state as 'KEPT' | 'UNCONFIRMED' | 'FAILED']
  return (
    <>
      <PageHeader
        title={message.subject}
        over={
          <AppLink href="/messages/outbox" className="link">
            {t('messages.outbox')}
          </AppLink>
        }
        under={<StateBadge state={message.state} />}
        actions={<Decisions view={view} />}
      />
      <Stack>
        {explained && (
          <Alert color={message.state === 'KEPT' ? 'blue' : 'orange'} variant="light">
            {t(`outbox.${explained}`)}
          </Alert>
        )}
        <Grid gap="md">
          <Grid.Col span={{ base: 12, md: 8 }}>
            <Panel>
              <Letter html={view.html} text={view.text} />
            </Panel>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 4 }}>
            <Panel>
              <Facts
                facts={[
                  [t('outbox.to'), [message.userName, message.recipient].filter(Boolean).join(' · ')],
                  [t('outbox.channelFilter'), t(`channel.${message.channel}`)],
                  [t('outbox.language'), message.language ? new Intl.DisplayNames([i18n.language], { type: 'language' }).of(message.language) : null],
                  [t('outbox.when'), format.dateTime(message.createdAt)],
                  [t('outbox.due'), message.state === 'PENDING' ? format.dateTime(view.dueAt) : null],
                  [t('outbox.finished'), view.finishedAt ? format.dateTime(view.finishedAt) : null],
                  [t('outbox.attempts'), view.attempts > 0 ? format.number(view.attempts) : null],
                  [t('outbox.reason'), view.error],
                  [t('outbox.id'), <span key="id" style={{ overflowWrap: 'anywhere' }}>{view.messageId}</span>],
                ]}
              />
            </Panel>
          </Grid.Col>
        </Grid>
      </Stack>
    </>
  )
}

function Decisions({ view }: { view: Message }) {
  const { t } = useTranslation('messaging')
  const { retry, confirm, discard } = useDecideMessage()
  const { id, state } = view.message
  const call = { params: { path: { id } } }
  const done = { onSuccess: () => toast(t('outbox.done')) }
  const error = retry.error ?? confirm.error ?? discard.error
  const open = state === 'UNCONFIRMED' || state === 'FAILED'
  return (
    <>
      {error != null && <ProblemAlert error={error} />}
      {state === 'UNCONFIRMED' && <Button onClick={() => confirm.mutate(call, done)}>{t('outbox.confirm')}</Button>}
      {open && (
        <Button variant="default" onClick={() => retry.mutate(call, done)}>
          {t(view.repeats === 'ONCE' && state === 'UNCONFIRMED' ? 'outbox.retryOnce' : 'outbox.retry')}
        </Button>
      )}
      {(open || state === 'PENDING') && (
        <Button variant="subtle" color="red" onClick={() => discard.mutate(call, done)}>
          {t('outbox.discard')}
        </Button>
      )}
    </>
  )
}

import { Badge, Button, Grid, Skeleton, Stack, Text, Timeline } from '@mantine/core'
import { IconCheck, IconEye, IconShieldOff, IconUserShare } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/features/identity/api/session'
import { ProcessPanel } from '@/shared/bpmn/ProcessPanel'
import { useFormat } from '@/shared/i18n/format'
import { SubjectLink } from '@/shared/ui/AppLink'
import { DueDate } from '@/shared/ui/DueDate'
import { Facts } from '@/shared/ui/Facts'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Panel } from '@/shared/ui/Panel'
import { PersonName } from '@/shared/ui/PersonName'
import { useNow } from '@/shared/ui/useNow'
import { Unavailable } from '@/shared/ui/Unavailable'
import { useEscalation, type Escalation } from '../api/escalations'
import type { Reaction } from '../components/ReactionDialogs'

const ReactionDialog = lazy(() => import('../components/ReactionDialogs').then((module) => ({ default: module.ReactionDialog })))

const route = getRouteApi('/shell/escalations/$escalationId')
const colours = { RAISED: 'red', ACKNOWLEDGED: 'marmalade', RESOLVED: 'pine' }

export function EscalationPage() {
  const { escalationId } = route.useParams()
  const { data: escalation, error, refetch } = useEscalation(escalationId)
  if (error && !escalation) return <Unavailable error={error} retry={() => void refetch()} />
  if (!escalation) {
    return (
      <Stack aria-busy>
        <Skeleton height={60} maw={420} />
        <Skeleton height={240} />
      </Stack>
    )
  }
  return <Raised escalation={escalation} />
}

function Raised({ escalation }: { escalation: Escalation }) {
  const { t } = useTranslation('escalations')
  const format = useFormat()
  const now = useNow()
  const [reaction, setReaction] = useState<Reaction>()
  const { state, subject } = escalation
  const me = useMe()
  const open = state !== 'RESOLVED'
  const mine = open && escalation.responsible?.id === me.id
  const mayExempt = open && me.role !== 'REP' && escalation.owner?.id !== me.id
  return (
    <>
      <PageHeader
        title={t(`reason.${escalation.reason}`)}
        over={<SubjectLink subject={subject} />}
        under={
          <>
            <Badge variant="light" color={colours[state]} tt="none">
              {t(`state.${state}`)}
            </Badge>
            {state === 'RAISED' && <DueDate dueAt={escalation.dueAt} late={escalation.dueAt !== null && Date.parse(escalation.dueAt) < now} />}
          </>
        }
        actions={
          <>
            {mine && state === 'RAISED' && (
              <Button leftSection={<IconEye size={16} />} onClick={() => setReaction('acknowledge')}>
                {t('acknowledge.action')}
              </Button>
            )}
            {mine && (
              <>
                <Button variant="default" leftSection={<IconUserShare size={16} />} onClick={() => setReaction('reassign')}>
                  {t('reassign.action')}
                </Button>
                <Button variant={state === 'RAISED' ? 'default' : 'filled'} leftSection={<IconCheck size={16} />} onClick={() => setReaction('resolve')}>
                  {t('resolve.action')}
                </Button>
              </>
            )}
            {mayExempt && (
              <Button variant="default" leftSection={<IconShieldOff size={16} />} onClick={() => setReaction('exempt')}>
                {t('exempt.action')}
              </Button>
            )}
          </>
        }
      />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="md">
            {escalation.next && <NextStep escalation={escalation} next={escalation.next} />}
            <Panel title={t('facts')}>
              <Facts
                facts={[
                  [t('subject'), <SubjectLink key="subject" subject={subject} />],
                  [t('owner'), <PersonName key="owner" person={escalation.owner} />],
                  [t('responsible'), <PersonName key="responsible" person={escalation.responsible} />],
                  [t('level'), format.number(escalation.level)],
                  [t('lateSince'), format.dateTime(escalation.lateSince)],
                  [t('raisedAt'), format.dateTime(escalation.raisedAt)],
                  [t('promisedUntil'), escalation.promisedUntil && format.plainDate(escalation.promisedUntil)],
                ]}
              />
            </Panel>
            <ProcessPanel subject={subject} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Panel title={t('history')}>
            <Timeline bulletSize={14} lineWidth={2} color="pine" active={escalation.history.length}>
              {escalation.history.map((event, index) => (
                <Timeline.Item key={`${event.at}:${event.what}:${index}`} title={<Text size="sm">{t(`what.${event.what}`, { name: event.to?.name ?? '–' })}</Text>}>
                  <Text size="xs" c="dimmed">
                    {[event.by?.name, format.dateTime(event.at), event.until && t('untilDay', { day: format.plainDate(event.until) })].filter(Boolean).join(' · ')}
                  </Text>
                  {event.comment && <Text size="sm">{event.comment}</Text>}
                </Timeline.Item>
              ))}
            </Timeline>
          </Panel>
        </Grid.Col>
      </Grid>
      <Suspense>{reaction && <ReactionDialog reaction={reaction} escalation={escalation} onClose={() => setReaction(undefined)} />}</Suspense>
    </>
  )
}

/** Nobody is surprised by the next step of the ladder. */
function NextStep({ escalation, next }: { escalation: Escalation; next: NonNullable<Escalation['next']> }) {
  const { t } = useTranslation('escalations')
  const format = useFormat()
  return (
    <Panel title={t('next')}>
      <Text>
        {format.dateTime(next.at)}: {t(`nextStep.${next.action}`, { name: next.to.name, level: next.level })}
      </Text>
      <Text size="sm" c="dimmed">
        {escalation.state === 'ACKNOWLEDGED' ? t('nextPromise') : t('nextHint')}
      </Text>
    </Panel>
  )
}

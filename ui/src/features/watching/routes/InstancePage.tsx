import { Badge, Button, Grid, Group, Skeleton, Stack, Text, Timeline } from '@mantine/core'
import { IconPlayerPlay, IconX } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProcessXml } from '@/shared/bpmn/processes'
import { useFormat } from '@/shared/i18n/format'
import { AppLink, SubjectLink } from '@/shared/ui/AppLink'
import { Facts } from '@/shared/ui/Facts'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { useInstance, useRetryStep, type Instance } from '../api/watching'
import { StandingPanel } from '../components/StandingPanel'
import { useSubjectName } from '../components/subject'
import { TraceTable } from '../components/TraceTable'
import { VariablePanel } from '../components/VariablePanel'

const ProcessDiagram = lazy(() => import('@/shared/bpmn/ProcessDiagram').then((module) => ({ default: module.ProcessDiagram })))
const CancelDialog = lazy(() => import('../components/InstanceDialogs').then((module) => ({ default: module.CancelDialog })))

const route = getRouteApi('/shell/studio/instances/$instance')

/** One instance: where it is, what it knows, which way it came, what went wrong, and what was done by hand. */
export function InstancePage() {
  const { instance: id } = route.useParams()
  const { page } = route.useSearch()
  const navigate = route.useNavigate()
  const { t } = useTranslation('watching')
  const { data: instance, error, refetch } = useInstance(id)
  const [ending, setEnding] = useState(false)
  const named = useSubjectName()
  if (error != null && !instance) return <ProblemAlert error={error} retry={() => void refetch()} />
  if (!instance) return <Skeleton height={420} />
  return (
    <>
      <PageHeader
        title={named(instance)}
        over={
          <AppLink href={`/studio/models/${instance.file}`} className="link">
            {instance.name}
          </AppLink>
        }
        under={<Badge variant="light">{t(`instanceState.${instance.state}`)}</Badge>}
        actions={
          instance.notCancellable == null && (
            <Button variant="default" color="red" leftSection={<IconX size={16} />} onClick={() => setEnding(true)}>
              {t('end.action')}
            </Button>
          )
        }
      />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="md">
            <Where instance={instance} />
            <Incidents incidents={instance.incidents} />
            <Panel title={t('trace')}>
              <TraceTable instance={id} page={page} onPage={(next) => void navigate({ search: next > 0 ? { page: next } : {}, resetScroll: false })} />
            </Panel>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="md">
            <StandingPanel instance={instance} />
            <About instance={instance} />
            <VariablePanel instance={instance} />
            <ByHand interventions={instance.interventions} />
          </Stack>
        </Grid.Col>
      </Grid>
      <Suspense>{ending && <CancelDialog instance={id} onClose={() => setEnding(false)} />}</Suspense>
    </>
  )
}

function Where({ instance }: { instance: Instance }) {
  const { t } = useTranslation()
  const xml = useProcessXml(instance.definitionId)
  const active = useMemo(() => instance.standing.map((one) => one.element), [instance.standing])
  return (
    <Panel title={t('diagram.title')}>
      {xml.error != null && <ProblemAlert error={xml.error} retry={() => void xml.refetch()} />}
      {xml.data ? (
        <Suspense fallback={<Skeleton height={320} />}>
          <ProcessDiagram xml={xml.data} name={instance.name} active={active} visited={instance.visited} height={320} />
        </Suspense>
      ) : (
        !xml.error && <Skeleton height={320} />
      )}
    </Panel>
  )
}

function About({ instance }: { instance: Instance }) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const { subject, calledBy, called, notCancellable } = instance
  const link = (other: { id: string; name: string }) => (
    <AppLink key={other.id} href={`/studio/instances/${other.id}`} className="link">
      {other.name}
    </AppLink>
  )
  return (
    <Panel title={t('facts')}>
      <Facts
        facts={[
          [
            t('subject'),
            subject && (
              <SubjectLink
                key="subject"
                subject={{ ...subject, label: subject.label ?? t(`subject.${subject.type}`, { ns: 'shared', defaultValue: subject.type }) }}
              />
            ),
          ],
          [t('version'), instance.release == null ? format.number(instance.version) : t('versionOfRelease', { version: instance.version, release: instance.release })],
          [t('began'), format.dateTime(instance.startedAt)],
          [t('finished'), instance.endedAt && format.dateTime(instance.endedAt)],
          [t('calledBy'), calledBy && link(calledBy)],
          [t('called'), called.length > 0 && <Stack gap={2}>{called.map(link)}</Stack>],
        ]}
      />
      {notCancellable && instance.state === 'RUNNING' && (
        <Text size="sm" c="dimmed" mt="sm">
          {notCancellable.text}
        </Text>
      )}
    </Panel>
  )
}

function Incidents({ incidents }: Pick<Instance, 'incidents'>) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const retry = useRetryStep()
  if (incidents.length === 0) return null
  return (
    <Panel title={t('incidents')}>
      {retry.error != null && <ProblemAlert error={retry.error} />}
      <Stack gap="md">
        {incidents.map((one) => (
          <Group key={one.id} justify="space-between" align="flex-start" wrap="nowrap">
            <Stack gap={2}>
              <Text fw={600}>{one.name}</Text>
              <Text size="sm">{one.message}</Text>
              <Text size="xs" c="dimmed">
                {format.relative(one.since)}
              </Text>
            </Stack>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPlayerPlay size={14} />}
              loading={retry.isPending}
              onClick={() => retry.mutate({ params: { path: { id: one.id } } }, { onSuccess: () => toast(t('incidents.retried', { ns: 'studio' })) })}
            >
              {t('incidents.retry', { ns: 'studio' })}
            </Button>
          </Group>
        ))}
      </Stack>
    </Panel>
  )
}

function ByHand({ interventions }: Pick<Instance, 'interventions'>) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  if (interventions.length === 0) return null
  const names = (elements: { name: string }[]) => elements.map((one) => one.name).join(', ') || '–'
  return (
    <Panel title={t('byHand')}>
      <Timeline bulletSize={14} lineWidth={2} color="pine" active={interventions.length}>
        {interventions.map((one) => (
          <Timeline.Item key={one.at} title={<Text size="sm">{t(`intervention.${one.kind}`, { before: names(one.before), after: names(one.after) })}</Text>}>
            <Text size="xs" c="dimmed">
              {one.by.name} · {format.dateTime(one.at)}
            </Text>
            <Text size="sm">{one.reason}</Text>
          </Timeline.Item>
        ))}
      </Timeline>
    </Panel>
  )
}

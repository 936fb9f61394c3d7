import { Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import { IconHistory, IconNote, IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useTimeline, type ActivityKind, type TimelineItem } from '../api/activities'
import classes from './Timeline.module.css'
import { TimelineEntry } from './TimelineEntry'

const ActivityDialog = lazy(() => import('./ActivityDialog').then((module) => ({ default: module.ActivityDialog })))
const PlanDialog = lazy(() => import('./PlanDialog').then((module) => ({ default: module.PlanDialog })))
const DoneDialog = lazy(() => import('./DoneDialog').then((module) => ({ default: module.DoneDialog })))

const PAGE = 20
const MOST = 200

interface TimelinePanelProps {
  subject: { type: string; id: string }
  customerId?: string
  /** Says keys of a process, such as a stage, in the words of its model. */
  wordOf?: (key: string) => string
}

/** Everything that happened and that is planned: what people did and what the process did, in one line of time. */
export function TimelinePanel({ subject, customerId, wordOf }: TimelinePanelProps) {
  const { t } = useTranslation('activities')
  const [size, setSize] = useState(PAGE)
  const [adding, setAdding] = useState<ActivityKind>()
  const [finishing, setFinishing] = useState<TimelineItem>()
  const [planning, setPlanning] = useState<TimelineItem>()
  const address = `${subject.type}:${subject.id}`
  const { data, error, refetch } = useTimeline(address, size)
  const items = data?.items ?? []
  const planned = items.filter((item) => !item.done && item.kind !== 'EVENT').toSorted((a, b) => a.at.localeCompare(b.at))
  const past = items.filter((item) => item.done || item.kind === 'EVENT')
  const list = (entries: TimelineItem[]) => (
    <ol className={classes.list}>
      {entries.map((item) => (
        <TimelineEntry key={item.id} item={item} wordOf={wordOf} onDone={() => setFinishing(item)} onPlan={() => setPlanning(item)} />
      ))}
    </ol>
  )
  return (
    <Panel
      title={t('title')}
      aside={
        <Group gap="xs">
          <Button size="xs" variant="default" leftSection={<IconNote size={15} />} onClick={() => setAdding('NOTE')}>
            {t('addNote')}
          </Button>
          <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => setAdding('CALL')}>
            {t('add')}
          </Button>
        </Group>
      }
    >
      {error != null && !data && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!error && !data && (
        <Stack gap="xs">
          <Skeleton height={44} />
          <Skeleton height={44} />
          <Skeleton height={44} />
        </Stack>
      )}
      {data?.items.length === 0 && (
        <EmptyState icon={IconHistory} title={t('empty')} titleOrder={3}>
          {t('emptyHint')}
        </EmptyState>
      )}
      {planned.length > 0 && (
        <>
          <Text size="xs" fw={650} c="dimmed" mb={4}>
            {t('planned')}
          </Text>
          {list(planned)}
        </>
      )}
      {past.length > 0 && (
        <>
          {planned.length > 0 && (
            <Text size="xs" fw={650} c="dimmed" mt="md" mb={4}>
              {t('past')}
            </Text>
          )}
          {list(past)}
        </>
      )}
      {data && data.total > items.length && size < MOST && (
        <Button variant="subtle" size="xs" mt="sm" onClick={() => setSize(Math.min(MOST, size * 3))}>
          {t('older')}
        </Button>
      )}
      <Suspense>
        {adding && <ActivityDialog subject={address} customerId={customerId} kind={adding} onClose={() => setAdding(undefined)} />}
        {finishing && <DoneDialog item={finishing} onClose={() => setFinishing(undefined)} />}
        {planning && <PlanDialog item={planning} onClose={() => setPlanning(undefined)} />}
      </Suspense>
    </Panel>
  )
}

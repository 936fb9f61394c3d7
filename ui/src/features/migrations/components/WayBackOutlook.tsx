import { Select, Skeleton, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { PagedTable } from '@/shared/ui/PagedTable'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useWayBackOutlook, type Goal, type Removed } from '../api/migrations'
import { Concerned, useReason } from './InstancesPanel'

const NOWHERE = ' nowhere'

interface WayBackOutlookProps {
  release: number
  goals: Goal[]
  onGoals: (goals: Goal[]) => void
}

/** Says who would go back with a former release, asks where those go whose stage it has not, and lists who stays. */
export function WayBackOutlook({ release, goals, onGoals }: WayBackOutlookProps) {
  const { t } = useTranslation('migrations')
  const format = useFormat()
  const reason = useReason()
  const [page, setPage] = useState(0)
  const outlook = useWayBackOutlook(release, goals, page)
  if (outlook.error && !outlook.data) return <ProblemAlert error={outlook.error} retry={() => void outlook.refetch()} />
  if (!outlook.data) return <Skeleton height={80} />
  const { movable, staying, removed, stays } = outlook.data
  const send = (one: Removed, target: string | null) => {
    const at = goals.findIndex((goal) => goal.process === one.process && goal.element === one.element)
    // What was said later of the same process was said of what this one left over.
    const kept = goals.filter((goal, index) => at < 0 || index < at || goal.process !== one.process)
    onGoals([...kept, { process: one.process, element: one.element, target }])
    setPage(0)
  }
  return (
    <Stack gap="sm" aria-busy={outlook.isPlaceholderData}>
      <Text size="sm" aria-live="polite">
        {movable + staying === 0
          ? t('wayBack.nothing')
          : `${t('wayBack.movable', { count: movable, number: format.number(movable) })} ${t('wayBack.staying', { count: staying, number: format.number(staying) })}`}
      </Text>
      {removed.map((one) => (
        <Select
          key={`${one.process} ${one.element}`}
          label={t('wayBack.target', { process: one.processName, name: one.name })}
          description={t('wayBack.waiting', { count: one.waiting, number: format.number(one.waiting) })}
          data={[{ value: NOWHERE, label: t('plan.nowhere') }, ...one.targets.map(({ id, name }) => ({ value: id, label: name }))]}
          value={one.target ?? NOWHERE}
          allowDeselect={false}
          onChange={(target) => target !== null && send(one, target === NOWHERE ? null : target)}
        />
      ))}
      {staying > 0 && (
        <PagedTable
          label={t('wayBack.stays')}
          columns={[
            { key: 'record', header: t('wayBack.stays'), render: (one) => <Concerned instance={one} /> },
            { key: 'at', header: t('wayBack.at'), render: (one) => one.elements.map(({ name }) => name).join(', ') },
            { key: 'reason', header: t('instances.reason'), render: (one) => <Text size="sm">{reason(one)}</Text> },
          ]}
          list={{ ...outlook, data: stays }}
          rowKey={(one) => one.instance}
          onPage={setPage}
          empty={null}
        />
      )}
    </Stack>
  )
}

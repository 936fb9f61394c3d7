import { Select, Skeleton, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useDecision } from '../../../api/decisions'
import type { DecidingTask, Tokens } from '../tokens'
import { DecisionForm } from './DecisionForm'
import type { Known } from './FactField'

interface DecidingProps {
  tokens: Tokens
  waiting: string[]
  shown: string | undefined
  /** How many tokens have come so far: what was decided for one is no answer for the next. */
  arrivals: number
  onShow: (id: string) => void
}

/** Beside walking tokens: the table of the task where one waits, or of one that somebody has chosen. */
export function Deciding({ tokens, waiting, shown, arrivals, onShow }: DecidingProps) {
  const { t } = useTranslation('studio')
  // Tables of one model ask for much the same: what was said of one is known to the next.
  const [facts, setFacts] = useState<Record<string, Known>>({})
  const task = tokens.tasks.find(({ id }) => id === shown) ?? tokens.tasks[0]
  if (!task) return null
  const isWaiting = waiting.includes(task.id)
  return (
    <Stack gap="sm" component="section" aria-label={t('bpmn.deciding.title')}>
      <Title order={2} size="h3">
        {t('bpmn.deciding.title')}
      </Title>
      <Select
        label={t('bpmn.deciding.task')}
        data={tokens.tasks.map(({ id, name }) => ({ value: id, label: name }))}
        value={task.id}
        allowDeselect={false}
        onChange={(id) => id && onShow(id)}
      />
      <Text size="sm" role="status" fw={isWaiting ? 600 : 400}>
        {t(isWaiting ? 'bpmn.deciding.waiting' : 'bpmn.deciding.nobody')}
      </Text>
      <Table
        key={`${task.id} ${arrivals}`}
        task={task}
        facts={facts}
        onFact={(name, value) => setFacts((before) => ({ ...before, [name]: value }))}
        onWay={(way) => tokens.turnTo(way)}
        onGoOn={isWaiting ? () => tokens.goOn(task.id) : undefined}
      />
    </Stack>
  )
}

interface TableProps {
  task: DecidingTask
  facts: Record<string, Known>
  onFact: (name: string, value: Known) => void
  onWay: (way: DecidingTask['task']) => void
  onGoOn: (() => void) | undefined
}

function Table(props: TableProps) {
  const { data, error, refetch } = useDecision(props.task.decision)
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />
  return data ? <DecisionForm {...props} decision={data} /> : <Skeleton height={160} />
}

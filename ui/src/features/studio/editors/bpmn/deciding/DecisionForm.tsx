import { Button, Group, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldMessage } from '@/shared/ui/fieldMessage'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useDecide, type Decided, type Decision } from '../../../api/decisions'
import type { ModdleElement } from '../moddle'
import { valueAfter, wayAfter } from '../outcome'
import type { DecidingTask } from '../tokens'
import { FactField, type Known } from './FactField'
import { Outcome } from './Outcome'

interface DecisionFormProps {
  task: DecidingTask
  decision: Decision
  facts: Record<string, Known>
  onFact: (name: string, value: Known) => void
  /** A way that the result leads to. */
  onWay: (way: ModdleElement) => void
  /** Only where a token waits. */
  onGoOn: (() => void) | undefined
}

/** Asks for the facts of a table, decides by it, and lets the token go on. */
export function DecisionForm({ task, decision, facts, onFact, onWay, onGoOn }: DecisionFormProps) {
  const { t } = useTranslation('studio')
  const { decide, isPending, error, reset } = useDecide(task.decision)
  const [decided, setDecided] = useState<{ said: Decided; way: ModdleElement | undefined }>()
  const outcome = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (decided) outcome.current?.scrollIntoView({ block: 'nearest' })
  }, [decided])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    decide(Object.fromEntries(decision.inputs.map(({ fact }) => [fact, facts[fact] ?? null])), (said) => {
      const value = said.violated ? undefined : valueAfter(task.task, said.results)
      const way = value === undefined ? undefined : wayAfter(task.task, value)
      setDecided({ said, way })
      if (way) onWay(way)
    })
  }
  const change = (fact: string, value: Known) => {
    // What was decided on other facts is no answer to these.
    setDecided(undefined)
    reset()
    onFact(fact, value)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t(decision.drafted ? 'bpmn.deciding.byDraft' : 'bpmn.deciding.byForce', { table: decision.name })}
        </Text>
        {decision.inputs.map((input) => (
          <FactField
            key={input.fact}
            input={input}
            value={facts[input.fact] ?? null}
            error={fieldMessage(error, `facts.${input.fact}`)}
            onChange={(value) => change(input.fact, value)}
          />
        ))}
        {error != null && <ProblemAlert error={error} hideFields />}
        <Group gap="xs">
          <Button type="submit" size="sm" variant={decided ? 'default' : 'filled'} loading={isPending}>
            {t('bpmn.deciding.decide')}
          </Button>
          {onGoOn && (
            <Button size="sm" variant={decided ? 'filled' : 'default'} onClick={onGoOn}>
              {t(decided ? 'bpmn.deciding.goOn' : 'bpmn.deciding.pass')}
            </Button>
          )}
        </Group>
        <div ref={outcome} role="status">
          {decided && <Outcome decision={decision} decided={decided.said} way={decided.way} />}
        </div>
      </Stack>
    </form>
  )
}

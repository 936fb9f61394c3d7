import { Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readCondition, unfinished, writeCondition, type Condition } from '../conditions'
import { comparable } from '../facts'
import { expressionOf, isAny, type DiagramElement } from '../moddle'
import { ConditionRow } from './ConditionRow'
import { usePanel } from './context'
import { Kept } from './Kept'

type Taken = 'always' | 'when' | 'otherwise'

const CHOOSING = ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway', 'bpmn:Activity']

/** When a way is taken: always, when a condition holds, or when none of the others does. */
export function ConditionSection({ flow }: { flow: DiagramElement }) {
  const { t } = useTranslation('studio')
  const { edit, readOnly } = usePanel()
  const [starting, setStarting] = useState(false)
  const { source } = flow
  if (!source || !isAny(source, CHOOSING)) return <Text size="sm" c="dimmed">{t('bpmn.condition.always')}</Text>
  const expression = expressionOf(flow.businessObject, 'conditionExpression')
  const isDefault = source.businessObject.get('default') === flow.businessObject
  const taken: Taken = isDefault ? 'otherwise' : expression || starting ? 'when' : 'always'
  const change = (next: string | null) => {
    setStarting(next === 'when')
    if (next === 'when') {
      if (isDefault) edit.otherwise(flow, false)
    } else if (next === 'otherwise') edit.otherwise(flow, true)
    else edit.together(() => {
      if (isDefault) edit.otherwise(flow, false)
      edit.condition(flow, undefined)
    })
  }
  return (
    <Stack gap="sm">
      <Select
        label={t('bpmn.condition.title')}
        data={(['always', 'when', 'otherwise'] as const).map((value) => ({ value, label: t(`bpmn.condition.${value}`) }))}
        value={taken}
        readOnly={readOnly}
        allowDeselect={false}
        onChange={change}
      />
      {taken === 'always' && (source.outgoing?.length ?? 0) > 1 && !isAny(source, ['bpmn:Activity']) && (
        <Text size="sm" c="var(--mantine-color-error)">{t('bpmn.condition.needed')}</Text>
      )}
      {taken === 'when' && <Rows key={flow.id} expression={expression} onChange={(written) => edit.condition(flow, written)} />}
    </Stack>
  )
}

const EMPTY: Condition = { join: 'and', rows: [{ fact: '', operator: '==' }] }

function Rows({ expression, onChange }: { expression: string | undefined; onChange: (expression: string) => void }) {
  const { t } = useTranslation('studio')
  const { readOnly, facts } = usePanel()
  const [seen, setSeen] = useState(expression)
  const [draft, setDraft] = useState<Condition | undefined>(expression ? readCondition(expression) : EMPTY)
  if (expression !== seen) {
    setSeen(expression)
    setDraft(expression ? readCondition(expression) : EMPTY)
  }
  if (!draft) return <Kept label={t('bpmn.condition.rows')} readOnly={readOnly} onReplace={() => setDraft(EMPTY)} />
  const known = comparable(facts)
  const problem = unfinished(draft)
  const change = (next: Condition) => {
    setDraft(next)
    if (unfinished(next)) return
    const written = writeCondition(next)
    setSeen(written)
    if (written !== expression) onChange(written)
  }
  return (
    <Stack gap="sm">
      {draft.rows.length > 1 && (
        <SegmentedControl
          size="xs"
          readOnly={readOnly}
          aria-label={t('bpmn.condition.join')}
          data={[
            { value: 'and', label: t('bpmn.condition.all') },
            { value: 'or', label: t('bpmn.condition.any') },
          ]}
          value={draft.join}
          onChange={(join) => change({ ...draft, join: join as Condition['join'] })}
        />
      )}
      {draft.rows.map((row, at) => (
        <ConditionRow
          key={at}
          row={row}
          facts={known}
          number={at + 1}
          onChange={(next) => change({ ...draft, rows: draft.rows.with(at, next) })}
          onRemove={draft.rows.length > 1 ? () => change({ ...draft, rows: draft.rows.toSpliced(at, 1) }) : undefined}
        />
      ))}
      {problem && (
        <Text size="sm" c="dimmed" role="status">
          {t(`bpmn.condition.unfinished.${problem}`)}
        </Text>
      )}
      {!readOnly && (
        <Group>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => setDraft({ ...draft, rows: [...draft.rows, { fact: '', operator: '==' }] })}
          >
            {t('bpmn.condition.add')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

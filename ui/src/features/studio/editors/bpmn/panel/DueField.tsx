import { Group, NumberInput, Select, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { readDue, writeDue, type Due, type Unit } from '../workingTime'
import { usePanel } from './context'
import { Kept } from './Kept'
import { useFactName } from './words'

interface DueFieldProps {
  label: string
  expression: string | undefined
  /** Whether there may be none. */
  optional?: boolean
  /** Only a length, no fact. */
  constant?: boolean
  onChange: (expression: string | undefined) => void
}

const UNITS: Unit[] = ['minutes', 'hours', 'days']

/** When something is due: after hours or days of working time, or as a fact of the process says. */
export function DueField({ label, expression, optional, constant, onChange }: DueFieldProps) {
  const { t } = useTranslation('studio')
  const { readOnly, facts } = usePanel()
  const factName = useFactName()
  const due: Due | undefined = expression ? readDue(expression) : undefined
  if (due?.kind === 'other') {
    return <Kept label={label} readOnly={readOnly} onReplace={() => onChange(writeDue({ kind: 'after', length: { amount: 1, unit: 'days' } }))} />
  }
  const byFact = constant ? [] : facts.filter(({ type }) => type === 'length' || type === 'date')
  const value = due === undefined ? 'none' : due.kind === 'after' ? 'after' : `fact:${due.fact}`
  const length = due?.kind === 'after' ? due.length : { amount: 1, unit: 'days' as const }
  const write = (amount: number, unit: Unit) => onChange(writeDue({ kind: 'after', length: { amount, unit } }))
  return (
    <Stack gap="xs">
      <Select
        label={label}
        data={[
          ...(optional || !due ? [{ value: 'none', label: t('bpmn.due.none') }] : []),
          { value: 'after', label: t('bpmn.due.after') },
          ...byFact.map(({ name }) => ({ value: `fact:${name}`, label: t('bpmn.due.fact', { fact: factName(name) }) })),
        ]}
        value={value}
        readOnly={readOnly}
        allowDeselect={false}
        error={!due && !optional ? t('bpmn.due.missing') : undefined}
        onChange={(chosen) => {
          if (chosen === 'none') onChange(undefined)
          else if (chosen === 'after') write(length.amount, length.unit)
          else if (chosen) {
            const fact = chosen.slice('fact:'.length)
            onChange(writeDue({ kind: byFact.find(({ name }) => name === fact)?.type === 'date' ? 'atFact' : 'afterFact', fact }))
          }
        }}
      />
      {due?.kind === 'after' && (
        <Group gap="xs" align="flex-start" grow>
          <NumberInput
            label={t('bpmn.due.amount')}
            min={1}
            max={999}
            allowDecimal={false}
            allowNegative={false}
            value={length.amount}
            readOnly={readOnly}
            onChange={(amount) => typeof amount === 'number' && amount >= 1 && write(amount, length.unit)}
          />
          <Select
            label={t('bpmn.due.unit')}
            data={UNITS.map((unit) => ({ value: unit, label: t(`bpmn.due.${unit}`) }))}
            value={length.unit}
            readOnly={readOnly}
            allowDeselect={false}
            description={length.unit === 'days' ? t('bpmn.due.daysHint') : undefined}
            inputWrapperOrder={['label', 'input', 'description']}
            onChange={(unit) => unit && write(length.amount, unit as Unit)}
          />
        </Group>
      )}
    </Stack>
  )
}

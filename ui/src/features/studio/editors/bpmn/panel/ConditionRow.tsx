import { ActionIcon, Autocomplete, Group, NumberInput, Select, Stack } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { separators } from '@/shared/i18n/format'
import { needsValue, type Operator, type Row } from '../conditions'
import type { Fact } from '../facts'
import { usePanel } from './context'
import { useFactName, useValueName } from './words'

interface ConditionRowProps {
  row: Row
  facts: Fact[]
  number: number
  onChange: (row: Row) => void
  onRemove?: () => void
}

const OPERATORS: Record<string, Operator[]> = {
  flag: ['is', 'isNot', 'known', 'unknown'],
  number: ['==', '!=', '<', '<=', '>', '>=', 'known', 'unknown'],
  text: ['==', '!=', 'known', 'unknown'],
  unknown: ['==', '!=', '<', '<=', '>', '>=', 'is', 'isNot', 'known', 'unknown'],
}

/** One row of a condition: a fact, a comparison, and what it is compared with. */
export function ConditionRow({ row, facts, number, onChange, onRemove }: ConditionRowProps) {
  const { t } = useTranslation('studio')
  const { readOnly } = usePanel()
  const factName = useFactName()
  const fact = facts.find(({ name }) => name === row.fact)
  const operators = [...new Set([...(OPERATORS[fact?.type ?? 'unknown'] ?? []), row.operator])]
  const names = facts.map(({ name }) => ({ value: name, label: factName(name) }))
  const choose = (name: string) => {
    const chosen = facts.find((each) => each.name === name)
    const fits = OPERATORS[chosen?.type ?? 'unknown'] ?? []
    const operator = fits.includes(row.operator) ? row.operator : (fits[0] ?? '==')
    onChange({ fact: name, operator })
  }
  return (
    <Stack gap={6} p="xs" bg="var(--kramek-shade)" style={{ borderRadius: 'var(--mantine-radius-md)' }} role="group" aria-label={t('bpmn.condition.row', { number })}>
      <Group gap="xs" wrap="nowrap" align="flex-end">
        <Select
          label={t('bpmn.condition.fact')}
          style={{ flex: 1 }}
          searchable
          data={row.fact && !fact ? [...names, { value: row.fact, label: factName(row.fact) }] : names}
          value={row.fact || null}
          placeholder={t('bpmn.condition.choose')}
          readOnly={readOnly}
          allowDeselect={false}
          onChange={(name) => name && choose(name)}
        />
        {onRemove && !readOnly && (
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('bpmn.condition.remove', { number })} onClick={onRemove}>
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </Group>
      <Group gap="xs" grow align="flex-start" preventGrowOverflow={false}>
        <Select
          aria-label={t('bpmn.condition.operator')}
          data={operators.map((operator) => ({ value: operator, label: t(`bpmn.condition.operators.${NAMES[operator]}`) }))}
          value={row.operator}
          readOnly={readOnly}
          allowDeselect={false}
          onChange={(operator) => operator && onChange(changed(row, operator as Operator))}
        />
        {needsValue(row.operator) && <ValueField row={row} fact={fact} onChange={(value) => onChange({ ...row, value })} />}
      </Group>
    </Stack>
  )
}

function changed(row: Row, operator: Operator): Row {
  return needsValue(operator) ? { ...row, operator } : { fact: row.fact, operator }
}

function ValueField({ row, fact, onChange }: { row: Row; fact: Fact | undefined; onChange: (value: string | number | undefined) => void }) {
  const { t, i18n } = useTranslation('studio')
  const { readOnly } = usePanel()
  const valueName = useValueName()
  const label = t('bpmn.condition.value')
  const known = (fact?.values ?? []).map(({ value, label: own }) => ({ value, label: own ?? valueName(value) }))
  if (fact?.type === 'number' || typeof row.value === 'number') {
    return (
      <NumberInput
        aria-label={label}
        value={typeof row.value === 'number' ? row.value : ''}
        min={0}
        allowNegative={false}
        readOnly={readOnly}
        {...separators(i18n.language)}
        onChange={(value) => onChange(typeof value === 'number' ? value : undefined)}
      />
    )
  }
  if (fact?.closed) {
    const options = typeof row.value === 'string' && row.value && !known.some(({ value }) => value === row.value) ? [...known, { value: row.value, label: row.value }] : known
    return (
      <Select
        aria-label={label}
        data={options}
        value={typeof row.value === 'string' ? row.value : null}
        placeholder={t('bpmn.condition.choose')}
        readOnly={readOnly}
        searchable
        allowDeselect={false}
        onChange={(value) => onChange(value ?? undefined)}
      />
    )
  }
  return <Autocomplete aria-label={label} data={known.map(({ value }) => value)} value={String(row.value ?? '')} readOnly={readOnly} onChange={onChange} />
}

const NAMES: Record<Operator, string> = {
  '==': 'equal', '!=': 'notEqual', '<': 'less', '<=': 'atMost', '>': 'more', '>=': 'atLeast', is: 'is', isNot: 'isNot', known: 'known', unknown: 'unknown',
}

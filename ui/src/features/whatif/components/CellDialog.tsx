import { Checkbox, Group, MultiSelect, Select, TagsInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '@/shared/ui/FormDialog'
import { complete, feel, guided, listed, SIGNS, type Guided, type Sign } from '../api/feel'
import type { Column } from '../api/whatIf'

interface CellDialogProps {
  title: string
  column: Column
  /** A result is a value, not a condition. */
  result: boolean
  text: string
  onChange: (text: string) => void
  onClose: () => void
}

/** Changes one cell: put together, or written in FEEL by those who can. */
export function CellDialog({ title, column, result, text, onChange, onClose }: CellDialogProps) {
  const { t } = useTranslation('whatif')
  const [condition, setCondition] = useState<Guided>(() => (result ? { kind: 'feel', text } : guided(text)))
  const values = listed(column.allowed)
  const choose = (next: Guided) => {
    onChange(feel(next))
    onClose()
  }
  return (
    <FormDialog
      title={title}
      submit={t('cell.apply')}
      disabled={!complete(condition)}
      onClose={onClose}
      onSubmit={() => choose(condition)}
      size="md"
    >
      {result ? (
        <ResultField values={values} text={feel(condition)} onChange={(written) => setCondition({ kind: 'feel', text: written })} />
      ) : (
        <ConditionFields number={column.type !== 'string'} values={values} condition={condition} onChange={setCondition} />
      )}
    </FormDialog>
  )
}

function ResultField({ values, text, onChange }: { values: string[]; text: string; onChange: (text: string) => void }) {
  const { t } = useTranslation('whatif')
  if (values.length > 0) {
    return (
      <Select
        data-autofocus
        label={t('cell.value')}
        data={values}
        value={text.replaceAll('"', '')}
        allowDeselect={false}
        onChange={(value) => value !== null && onChange(`"${value}"`)}
      />
    )
  }
  return <TextInput data-autofocus label={t('cell.kind.feel')} value={text} onChange={(event) => onChange(event.currentTarget.value)} />
}

interface FieldsProps {
  number: boolean
  values: string[]
  condition: Guided
  onChange: (condition: Guided) => void
}

function ConditionFields({ number, values, condition, onChange }: FieldsProps) {
  const { t } = useTranslation('whatif')
  const kinds: Guided['kind'][] = number ? ['any', 'compare', 'range', 'unknown', 'feel'] : ['any', 'texts', 'unknown', 'feel']
  const start: Record<Guided['kind'], Guided> = {
    any: { kind: 'any' },
    unknown: { kind: 'unknown' },
    compare: { kind: 'compare', sign: '>=', value: '', orUnknown: false },
    range: { kind: 'range', from: '', to: '', fromIncluded: true, toIncluded: false, orUnknown: false },
    texts: { kind: 'texts', values: [], orUnknown: false },
    feel: { kind: 'feel', text: feel(condition) },
  }
  return (
    <>
      <Select
        data-autofocus
        label={t('cell.condition')}
        data={kinds.map((kind) => ({ value: kind, label: t(`cell.kind.${kind}`) }))}
        value={condition.kind}
        allowDeselect={false}
        onChange={(kind) => kind && onChange(start[kind as Guided['kind']])}
      />
      {condition.kind === 'compare' && (
        <Group grow align="flex-end">
          <Select
            label={t('cell.comparison')}
            data={SIGNS.map((sign) => ({ value: sign, label: t(`cell.sign.${sign}`) }))}
            value={condition.sign}
            allowDeselect={false}
            onChange={(sign) => sign && onChange({ ...condition, sign: sign as Sign })}
          />
          <NumberField label={t('cell.value')} value={condition.value} onChange={(value) => onChange({ ...condition, value })} />
        </Group>
      )}
      {condition.kind === 'range' && (
        <>
          <Group grow>
            <NumberField label={t('cell.from')} value={condition.from} onChange={(from) => onChange({ ...condition, from })} />
            <NumberField label={t('cell.to')} value={condition.to} onChange={(to) => onChange({ ...condition, to })} />
          </Group>
          <Checkbox
            label={t('cell.fromIncluded')}
            checked={condition.fromIncluded}
            onChange={(event) => onChange({ ...condition, fromIncluded: event.currentTarget.checked })}
          />
          <Checkbox
            label={t('cell.toIncluded')}
            checked={condition.toIncluded}
            onChange={(event) => onChange({ ...condition, toIncluded: event.currentTarget.checked })}
          />
        </>
      )}
      {condition.kind === 'texts' &&
        (values.length > 0 ? (
          <MultiSelect label={t('cell.values')} data={values} value={condition.values} onChange={(chosen) => onChange({ ...condition, values: chosen })} />
        ) : (
          <TagsInput label={t('cell.values')} value={condition.values} onChange={(chosen) => onChange({ ...condition, values: chosen })} />
        ))}
      {'orUnknown' in condition && (
        <Checkbox
          label={t('cell.alsoUnknown')}
          checked={condition.orUnknown}
          onChange={(event) => onChange({ ...condition, orUnknown: event.currentTarget.checked })}
        />
      )}
      {condition.kind === 'feel' && (
        <TextInput
          label={t('cell.kind.feel')}
          description={t('cell.feelHint')}
          value={condition.text}
          onChange={(event) => onChange({ kind: 'feel', text: event.currentTarget.value })}
        />
      )}
    </>
  )
}

/** FEEL writes numbers with a point; people here may write a comma. */
function NumberField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.replace(',', '.').replace(/\s/g, ''))}
    />
  )
}

import { NumberInput, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { separators } from '@/shared/i18n/format'
import type { DecisionInput } from '../../../api/decisions'
import { humanised } from '../panel/words'

/** What somebody has said of a fact; `null` is not known. */
export type Known = string | number | boolean | null

interface FactFieldProps {
  input: DecisionInput
  value: Known
  error: string | undefined
  onChange: (value: Known) => void
}

/** A fact that a table asks for; left empty it is not known. */
export function FactField({ input, value, error, onChange }: FactFieldProps) {
  const { t, i18n } = useTranslation('studio')
  const label = input.label === input.fact ? humanised(input.fact) : input.label
  const common = { label, error, size: 'sm' } as const
  const unknown = t('bpmn.deciding.unknown')
  if (input.type === 'BOOLEAN') {
    const data = [
      { value: 'true', label: t('bpmn.deciding.yes') },
      { value: 'false', label: t('bpmn.deciding.no') },
    ]
    return <Select {...common} data={data} value={value === null ? null : String(value)} placeholder={unknown} onChange={(said) => onChange(said === null ? null : said === 'true')} />
  }
  if (input.type === 'NUMBER' || input.type === 'INTEGER' || input.type === 'LONG') {
    return (
      <NumberInput
        {...common}
        value={typeof value === 'number' ? value : ''}
        allowDecimal={input.type === 'NUMBER'}
        placeholder={unknown}
        {...separators(i18n.language)}
        onChange={(said) => onChange(typeof said === 'number' ? said : null)}
      />
    )
  }
  if (input.type === 'STRING' && input.allowed.length > 0) {
    return <Select {...common} data={input.allowed} value={typeof value === 'string' ? value : null} placeholder={unknown} searchable onChange={onChange} />
  }
  return (
    <TextInput
      {...common}
      type={input.type === 'DATE_TIME' ? 'datetime-local' : 'text'}
      description={input.type === 'DURATION' ? t('bpmn.deciding.lengthHint') : undefined}
      value={typeof value === 'string' ? value : ''}
      placeholder={unknown}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  )
}

import { Select, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Field } from './formSheet'
import { conditionOf, hiddenWhen, labelOf, optionLabel, type Condition } from './formWords'

interface ConditionFieldsProps {
  hide: string | undefined
  /** The others, which it may depend on. */
  fields: Field[]
  onChange: (hide: string | undefined) => void
}

/** When a field is seen, put together of other fields and their values; nobody writes an expression. */
export function ConditionFields({ hide, fields, onChange }: ConditionFieldsProps) {
  const { t, i18n } = useTranslation('studio')
  const condition = conditionOf(hide)
  const kinds: Condition['kind'][] = ['always', 'filled', 'is', 'isNot', ...(condition.kind === 'other' ? (['other'] as const) : [])]
  const field = 'field' in condition ? condition.field : (fields[0]?.key ?? '')
  const chosen = fields.find(({ key }) => key === field)
  const change = (next: Condition) => onChange(hiddenWhen(next))
  const turn = (kind: string) => {
    if (kind === 'always') change({ kind })
    if (kind === 'filled') change({ kind, field })
    if (kind === 'is' || kind === 'isNot') change({ kind, field, value: 'value' in condition ? condition.value : (chosen?.values?.[0]?.value ?? '') })
  }
  return (
    <Stack gap={4}>
      <Select
        size="xs"
        label={t('form.seen.label')}
        data={kinds.map((kind) => ({ value: kind, label: t(`form.seen.${kind}`) }))}
        value={condition.kind}
        allowDeselect={false}
        onChange={(kind) => kind && turn(kind)}
      />
      {'field' in condition && (
        <Select
          size="xs"
          aria-label={t('form.seen.field')}
          data={fields.map((each) => ({ value: each.key ?? '', label: labelOf(each, i18n.language) || each.key || '' }))}
          value={condition.field}
          allowDeselect={false}
          onChange={(key) => key && change({ ...condition, field: key })}
        />
      )}
      {'value' in condition &&
        (chosen?.values ? (
          <Select
            size="xs"
            aria-label={t('form.seen.value')}
            data={chosen.values.map((option) => ({ value: option.value, label: optionLabel(option, i18n.language) || option.value }))}
            value={condition.value}
            allowDeselect={false}
            onChange={(value) => value && change({ ...condition, value })}
          />
        ) : (
          <TextInput size="xs" aria-label={t('form.seen.value')} value={condition.value} onChange={(event) => change({ ...condition, value: event.currentTarget.value })} />
        ))}
    </Stack>
  )
}

import { List } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ChangedField } from '../api/problem'
import { useFormat, type Formatter } from '../i18n/format'

interface ChangedFieldsProps {
  changed: ChangedField[]
  nameOf?: (field: string) => string
}

/** What somebody else changed while this page was open. */
export function ChangedFields({ changed, nameOf = (field) => field }: ChangedFieldsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <List size="sm" mt="xs">
      {changed.map((change) => {
        const before = spoken(change.before, format)
        const now = spoken(change.now, format)
        const field = nameOf(change.field)
        return (
          <List.Item key={change.field}>
            {before === undefined || now === undefined ? field : t('problem.changed', { field, before, now })}
            {change.by && ` (${change.by.name})`}
          </List.Item>
        )
      })}
    </List>
  )
}

const UUID = /^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/i

/** A value as a person would say it; undefined for what means nothing to anybody, such as an id. */
export function spoken(value: unknown, format: Formatter): string | undefined {
  if (value === null || value === undefined || value === '') return '–'
  if (Array.isArray(value)) return value.map((each) => spoken(each, format) ?? '…').join(', ') || '–'
  if (typeof value === 'object') {
    if ('name' in value) return String(value.name)
    if ('amount' in value && 'currency' in value) return format.money({ amount: String(value.amount), currency: String(value.currency) })
    return undefined
  }
  const text = String(value)
  if (UUID.test(text)) return undefined
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return format.plainDate(text)
  return typeof value === 'number' ? format.number(value) : text
}

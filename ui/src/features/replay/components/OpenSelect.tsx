import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

interface OpenSelectProps {
  label: string
  value: string
  /** What is offered. */
  known: readonly string[]
  nameOf: (value: string) => string
  onChange: (value: string) => void
}

/** A choice among what is known, by its names; what is not among it can be typed as it is written. */
export function OpenSelect({ label, value, known, nameOf, onChange }: OpenSelectProps) {
  const { t } = useTranslation('replay')
  const [typed, setTyped] = useState('')
  const all = [...new Set([...known, ...(value ? [value] : [])])]
  const data = all.map((one) => ({ value: one, label: nameOf(one) || one }))
  const fresh = typed.trim()
  if (fresh && !data.some((one) => one.value === fresh || one.label.toLowerCase() === fresh.toLowerCase())) {
    data.push({ value: fresh, label: t('cases.other', { typed: fresh }) })
  }
  return (
    <Select
      aria-label={label}
      flex={1}
      data={data}
      value={value || null}
      searchable
      clearable={false}
      allowDeselect={false}
      onSearchChange={setTyped}
      onChange={(chosen) => chosen && onChange(chosen)}
    />
  )
}

import { NumberInput } from '@mantine/core'

interface DaysInputProps {
  label: string
  /** What holds where nothing is written. */
  usual: number
  value: number | null
  onChange: (days: number | null) => void
  error?: string
}

/** A number of days, or nothing. */
export function DaysInput({ label, usual, value, onChange, error }: DaysInputProps) {
  return (
    <NumberInput
      autoFocus
      aria-label={label}
      placeholder={String(usual)}
      min={0}
      max={365}
      allowDecimal={false}
      value={value ?? ''}
      error={error}
      onChange={(days) => onChange(typeof days === 'number' ? days : null)}
    />
  )
}

import { Group, NativeSelect, NumberInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Money } from '../api/types'
import { separators } from '../i18n/format'
import { digitsOf } from '../money'

export const currencies = ['CZK', 'EUR', 'PLN', 'USD', 'GBP'] as const

/** The currency a speaker of the language most likely sells in. */
export function usualCurrency(language: string): string {
  return { cs: 'CZK', pl: 'PLN' }[language] ?? 'EUR'
}

interface MoneyInputProps {
  label: string
  value: Money
  onChange: (value: Money) => void
  error?: ReactNode
  required?: boolean
  autoFocus?: boolean
}

/** An amount, written with the reader's own decimal sign and kept as a decimal string all the way. */
export function MoneyInput({ label, value, onChange, ...input }: MoneyInputProps) {
  const { t, i18n } = useTranslation()
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <NumberInput
        {...input}
        label={label}
        flex={1}
        hideControls
        min={0}
        decimalScale={digitsOf(value.currency)}
        {...separators(i18n.language)}
        inputMode="decimal"
        value={value.amount}
        onValueChange={({ value: amount }) => onChange({ ...value, amount })}
      />
      <NativeSelect
        label={t('currency')}
        w={96}
        data={currencies.includes(value.currency as 'CZK') ? [...currencies] : [value.currency, ...currencies]}
        value={value.currency}
        onChange={(event) => onChange({ ...value, currency: event.currentTarget.value })}
      />
    </Group>
  )
}

interface OptionalMoneyInputProps extends Omit<MoneyInputProps, 'value' | 'onChange'> {
  value: Money | null
  onChange: (value: Money | null) => void
}

/** The same for an amount that may be unknown: emptying the field forgets it, but not the currency. */
export function OptionalMoneyInput({ value, onChange, ...rest }: OptionalMoneyInputProps) {
  const { i18n } = useTranslation()
  const [currency, setCurrency] = useState(value?.currency ?? usualCurrency(i18n.language))
  return (
    <MoneyInput
      {...rest}
      value={value ?? { amount: '', currency }}
      onChange={(next) => {
        setCurrency(next.currency)
        onChange(next.amount === '' ? null : next)
      }}
    />
  )
}

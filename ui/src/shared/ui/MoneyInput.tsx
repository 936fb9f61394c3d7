import { Group, NativeSelect, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Money } from '../api/types'
import { digitsOf } from '../money'

export const currencies = ['CZK', 'EUR', 'PLN', 'USD', 'GBP']

interface MoneyInputProps {
  label: string
  value: Money | null
  onChange: (value: Money | null) => void
  error?: string
  description?: string
  required?: boolean
  autoFocus?: boolean
  /** In what the company counts, until an amount says otherwise. */
  currency?: string
  onCurrency?: (currency: string) => void
}

/** An amount, written as the reader writes numbers, and its currency. */
export function MoneyInput({ label, value, onChange, currency = 'CZK', onCurrency, autoFocus, ...rest }: MoneyInputProps) {
  const { t, i18n } = useTranslation()
  const chosen = value?.currency ?? currency
  const known = currencies.includes(chosen) ? currencies : [chosen, ...currencies]
  return (
    <Group gap={6} wrap="nowrap" align="flex-end">
      <NumberInput
        {...rest}
        label={label}
        flex={1}
        hideControls
        inputMode="decimal"
        min={0}
        decimalScale={digitsOf(chosen)}
        {...separators(i18n.language)}
        value={value?.amount ?? ''}
        // The text, not the number: a double would not hold every amount.
        onValueChange={({ value: text }) => onChange(text === '' ? null : { amount: text, currency: chosen })}
        {...(autoFocus ? { 'data-autofocus': true } : {})}
      />
      <NativeSelect
        aria-label={t('currency')}
        data={known}
        value={chosen}
        w={84}
        onChange={(event) => {
          const next = event.currentTarget.value
          onCurrency?.(next)
          if (value) onChange({ ...value, currency: next })
        }}
      />
    </Group>
  )
}

/** How a language groups thousands and begins decimals. */
export function separators(language: string) {
  const parts = new Intl.NumberFormat(language, { useGrouping: 'always' }).formatToParts(12345.6)
  const of = (type: string) => parts.find((part) => part.type === type)?.value
  return { thousandSeparator: of('group') ?? ' ', decimalSeparator: of('decimal') ?? '.' }
}

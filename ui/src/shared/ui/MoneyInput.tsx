import { Group, NativeSelect, NumberInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Money } from '../api/types'

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
}

/** An amount, written with the reader's own decimal sign and kept as a decimal string all the way. */
export function MoneyInput({ label, value, onChange, error }: MoneyInputProps) {
  const { t, i18n } = useTranslation()
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <NumberInput
        label={label}
        flex={1}
        hideControls
        min={0}
        decimalScale={2}
        decimalSeparator={i18n.language === 'en' ? '.' : ','}
        thousandSeparator={i18n.language === 'en' ? ',' : ' '}
        inputMode="decimal"
        value={value.amount}
        onValueChange={({ value: amount }) => onChange({ ...value, amount })}
        error={error}
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

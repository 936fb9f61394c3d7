import { NumberInput, SimpleGrid, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { separators } from '@/shared/i18n/format'
import { DateInput, today } from '@/shared/ui/dates'
import { fieldMessage } from '@/shared/ui/fieldMessage'
import { FormDialog } from '@/shared/ui/FormDialog'
import { useSetExchangeRate } from '../api/purchases'

/** What a currency is worth from a day on. */
export function ExchangeRateDialog({ own, onClose }: { own: string; onClose: () => void }) {
  const { t, i18n } = useTranslation('purchases')
  const set = useSetExchangeRate()
  const [currency, setCurrency] = useState('')
  const [validFrom, setValidFrom] = useState<string | null>(today())
  const [rate, setRate] = useState('')
  return (
    <FormDialog
      title={t('rates.set')}
      submit={t('save', { ns: 'shared' })}
      disabled={currency.length !== 3 || !validFrom || !rate}
      pending={set.isPending}
      error={set.error}
      onSubmit={() => validFrom && set.mutate({ body: { currency, validFrom, rate } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          data-autofocus
          required
          label={t('currency', { ns: 'shared' })}
          placeholder="USD"
          maxLength={3}
          value={currency}
          onChange={(event) => setCurrency(event.currentTarget.value.toUpperCase())}
          error={fieldMessage(set.error, 'currency')}
        />
        <DateInput required label={t('rates.validFrom')} value={validFrom} onChange={setValidFrom} error={fieldMessage(set.error, 'validFrom')} />
        <NumberInput
          required
          label={t('rates.rate', { currency: own })}
          min={0}
          hideControls
          decimalScale={9}
          {...separators(i18n.language)}
          inputMode="decimal"
          value={rate}
          onValueChange={({ value }) => setRate(value)}
          error={fieldMessage(set.error, 'rate')}
        />
      </SimpleGrid>
    </FormDialog>
  )
}

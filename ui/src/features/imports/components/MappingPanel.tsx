import { Checkbox, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { currencies } from '@/shared/ui/MoneyInput'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useCorrect, type Import } from '../api/imports'

/** Which column fills which field. */
export function MappingPanel({ import: at, disabled }: { import: Import; disabled: boolean }) {
  const { t } = useTranslation('imports')
  const correct = useCorrect()
  const map = (field: string, column: string) =>
    correct.mutate({ params: { path: { id: at.id } }, body: { mapping: { ...at.mapping, [field]: column } } })
  const unused = at.header.filter((column) => !Object.values(at.mapping).includes(column))
  return (
    <Panel title={t('mapping.title')}>
      <Stack>
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="sm">
          {at.fields.map(({ name, required }) => (
            <NativeSelect
              key={name}
              label={t(`field.${name}`, { defaultValue: name })}
              required={required}
              disabled={disabled || correct.isPending}
              value={at.mapping[name] ?? ''}
              error={required && !at.mapping[name] && t('mapping.missing')}
              onChange={(event) => map(name, event.currentTarget.value)}
              data={[{ value: '', label: t('mapping.none') }, ...at.header.map((column) => ({ value: column, label: column }))]}
            />
          ))}
        </SimpleGrid>
        <Assumptions import={at} disabled={disabled || correct.isPending} onChange={(body) => correct.mutate({ params: { path: { id: at.id } }, body })} />
        {unused.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('mapping.unused', { columns: unused.join(', ') })}
          </Text>
        )}
        {correct.error != null && <ProblemAlert error={correct.error} />}
      </Stack>
    </Panel>
  )
}

interface AssumptionsProps {
  import: Import
  disabled: boolean
  onChange: (part: { createsCustomers: boolean } | { currency: string }) => void
}

/** What is to be done where the file says nothing. */
function Assumptions({ import: at, disabled, onChange }: AssumptionsProps) {
  const { t } = useTranslation('imports')
  const currency = at.fields.some(({ name }) => name === 'currency') && !at.mapping['currency']
  const adding = at.fields.some(({ addable }) => addable)
  if (!currency && !adding) return null
  const known: readonly string[] = currencies
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      {currency && (
        <NativeSelect
          label={t('mapping.currency')}
          disabled={disabled}
          value={at.currency ?? ''}
          onChange={(event) => onChange({ currency: event.currentTarget.value })}
          data={[{ value: '', label: t('mapping.companyCurrency') }, ...known, ...(at.currency && !known.includes(at.currency) ? [at.currency] : [])]}
        />
      )}
      {adding && (
        <Checkbox
          mt="md"
          label={t('mapping.createsCustomers')}
          description={t('mapping.createsCustomersHint')}
          disabled={disabled}
          checked={at.createsCustomers}
          onChange={(event) => onChange({ createsCustomers: event.currentTarget.checked })}
        />
      )}
    </SimpleGrid>
  )
}

import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useTiers } from '../api/value'

/** Chooses one tier of the table in force, or all. */
export function TierSelect({ value, label, onChange }: { value: string | undefined; label?: string; onChange: (tier: string | undefined) => void }) {
  const { t } = useTranslation('retention')
  const { data } = useTiers()
  const tiers = [...new Set([...(data?.order ?? []), ...(value ? [value] : [])])]
  return (
    <NativeSelect
      label={label}
      aria-label={label ?? t('tierLabel')}
      value={value ?? ''}
      data={[{ value: '', label: t('allTiers') }, ...tiers.map((tier) => ({ value: tier, label: [tier, t(`tier.${tier}`, { defaultValue: '' })].filter(Boolean).join(' – ') }))]}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  )
}

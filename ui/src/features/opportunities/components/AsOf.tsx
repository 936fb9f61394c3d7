import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DateInput } from '@/shared/ui/dates'

/** Looks at the board as of its own time, where the data are old. */
export function AsOf({ value, onChange }: { value: string | undefined; onChange: (day: string | undefined) => void }) {
  const { t } = useTranslation('opportunities')
  return (
    <DateInput
      aria-label={t('asOf.label')}
      placeholder={t('asOf.label')}
      leftSection={<IconHistory size={16} />}
      clearable
      clearButtonProps={{ 'aria-label': t('clear', { ns: 'shared' }) }}
      w={160}
      visibleFrom="lg"
      value={value ?? null}
      onChange={(day) => onChange(day ?? undefined)}
    />
  )
}

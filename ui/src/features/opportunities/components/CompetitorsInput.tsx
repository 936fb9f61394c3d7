import { TagsInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface CompetitorsInputProps {
  value: string[]
  onChange: (value: string[]) => void
  error?: string
}

export function CompetitorsInput({ value, onChange, error }: CompetitorsInputProps) {
  const { t } = useTranslation('opportunities')
  return (
    <TagsInput
      autoFocus
      aria-label={t('field.competitors')}
      description={t('field.competitorsHint')}
      maxTags={20}
      value={value}
      onChange={onChange}
      error={error}
    />
  )
}

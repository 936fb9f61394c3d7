import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { asLanguage, changeLanguage, languageNames, languages, type Language } from '@/shared/i18n'

export function LanguageSwitch() {
  const { t, i18n } = useTranslation('identity')
  return (
    <SegmentedControl
      aria-label={t('language')}
      size="xs"
      value={asLanguage(i18n.language) ?? 'en'}
      onChange={(language) => void changeLanguage(language as Language)}
      data={languages.map((language) => ({ value: language, label: languageNames[language] }))}
    />
  )
}

import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { asLanguage, changeLanguage, languageNames, languages, type Language } from '@/shared/i18n'

interface LanguageSwitchProps {
  fullWidth?: boolean
  onSwitch?: (language: Language) => void
}

export function LanguageSwitch({ fullWidth = false, onSwitch }: LanguageSwitchProps) {
  const { t, i18n } = useTranslation('identity')
  return (
    <SegmentedControl
      aria-label={t('language')}
      size="xs"
      fullWidth={fullWidth}
      value={asLanguage(i18n.language) ?? 'en'}
      onChange={(language) => {
        void changeLanguage(language as Language)
        onSwitch?.(language as Language)
      }}
      data={languages.map((language) => ({ value: language, label: <span lang={language}>{languageNames[language]}</span> }))}
    />
  )
}

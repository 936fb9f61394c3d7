import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { languageNames, languages, type Language } from '@/shared/i18n'
import { ENGLISH, names } from '../labels'
import { documentationOf, propertyOf, type DiagramElement } from '../moddle'
import { usePanel } from './context'
import { TextField } from './TextField'

/** What an element is called in every language, and what there is to say about it. */
export function NameSection({ element }: { element: DiagramElement }) {
  const { t } = useTranslation('studio')
  const { edit, language, readOnly } = usePanel()
  const bo = element.businessObject
  const stored = names(bo, language)
  const read = (of: Language) => {
    if (of === language) return (bo.get('name') as string | undefined) ?? ''
    return (of === 'en' ? stored.name : propertyOf(bo, `label.${of}`)) ?? ''
  }
  const write = (of: Language, text: string) => {
    if (of === language) edit.name(element, text)
    else edit.property(element, of === 'en' ? ENGLISH : `label.${of}`, text || undefined)
  }
  const first = [language, ...languages.filter((each) => each !== language)]
  return (
    <Stack gap="xs">
      {first.map((of) => (
        <TextField
          key={of}
          label={t('bpmn.name', { language: languageNames[of] })}
          value={read(of)}
          onCommit={(text) => write(of, text)}
          readOnly={readOnly}
        />
      ))}
      <TextField
        label={t('bpmn.documentation')}
        description={t('bpmn.documentationHint')}
        value={documentationOf(bo)}
        onCommit={(text) => edit.documentation(element, text)}
        readOnly={readOnly}
        multiline
      />
    </Stack>
  )
}

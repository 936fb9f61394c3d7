import { Button, Checkbox, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { languageNames, languages } from '@/shared/i18n'
import { ConditionFields } from './ConditionFields'
import type { Field, FormSheet } from './formSheet'
import { labelOf, relabelled } from './formWords'
import { OptionFields } from './OptionFields'

/** What a field is called in each language, and what may stand in it. */
export function FieldPanel({ field, sheet }: { field: Field | undefined; sheet: FormSheet }) {
  const { t } = useTranslation('studio')
  if (!field) {
    return (
      <Text size="sm" c="dimmed">
        {t('form.choose')}
      </Text>
    )
  }
  const edit = (properties: Partial<Field>) => sheet.edit(field.id, properties)
  const validate = (rule: string, value: unknown) => {
    const others = Object.fromEntries(Object.entries(field.validate ?? {}).filter(([name]) => name !== rule))
    edit({ validate: value === undefined || value === '' || value === false ? others : { ...others, [rule]: value } })
  }
  const rule = (name: string) => field.validate?.[name]
  const number = (name: string) => (typeof rule(name) === 'number' ? (rule(name) as number) : '')
  const isText = field.type === 'textfield' || field.type === 'textarea'
  return (
    <Stack gap="sm">
      <Text fw={650}>{t(`form.type.${field.type}`, { defaultValue: field.type })}</Text>
      {languages.map((language) => (
        <TextInput
          key={language}
          size="xs"
          label={t('form.label', { language: languageNames[language] })}
          value={labelOf(field, language)}
          onChange={(event) => edit(relabelled(field, language, event.currentTarget.value))}
        />
      ))}
      <TextInput
        size="xs"
        label={t('form.key')}
        description={t('form.keyHint')}
        defaultValue={field.key ?? ''}
        onBlur={(event) => {
          const key = event.currentTarget.value.trim()
          if (/^[A-Za-z_]\w*$/.test(key) && key !== field.key) edit({ key })
          else event.currentTarget.value = field.key ?? ''
        }}
      />
      <Checkbox size="xs" label={t('form.shownOnly')} checked={field.disabled ?? false} onChange={(event) => edit({ disabled: event.currentTarget.checked })} />
      {!field.disabled && (
        <Checkbox size="xs" label={t('form.required')} checked={rule('required') === true} onChange={(event) => validate('required', event.currentTarget.checked)} />
      )}
      {!field.disabled && isText && (
        <NumberInput size="xs" label={t('form.maxLength')} min={1} allowDecimal={false} value={number('maxLength')} onChange={(value) => validate('maxLength', value)} />
      )}
      {!field.disabled && field.type === 'number' && (
        <Group grow gap="xs">
          <NumberInput size="xs" label={t('form.min')} value={number('min')} onChange={(value) => validate('min', value)} />
          <NumberInput size="xs" label={t('form.max')} value={number('max')} onChange={(value) => validate('max', value)} />
        </Group>
      )}
      {field.type === 'select' && <OptionFields field={field} onChange={edit} />}
      <ConditionFields
        hide={field.conditional?.hide}
        fields={sheet.fields().filter(({ id, key }) => id !== field.id && key)}
        onChange={(hide) => edit({ conditional: hide === undefined ? undefined : { hide } } as Partial<Field>)}
      />
      <Button size="xs" variant="default" leftSection={<IconTrash size={14} />} onClick={() => sheet.remove(field.id)}>
        {t('form.remove')}
      </Button>
    </Stack>
  )
}

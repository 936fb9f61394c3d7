import { ActionIcon, Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { languageNames, languages } from '@/shared/i18n'
import type { Field, Option } from './formSheet'
import { optionLabel, relabelledOption } from './formWords'

/** The values to choose from, each named in every language. */
export function OptionFields({ field, onChange }: { field: Field; onChange: (properties: Partial<Field>) => void }) {
  const { t } = useTranslation('studio')
  if (field.valuesKey) return <Text size="xs">{t('form.valuesFromProcess')}</Text>
  const options = field.values ?? []
  const write = (index: number, option: Option) => onChange({ values: options.map((each, at) => (at === index ? option : each)) })
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {t('form.values')}
      </Text>
      {options.map((option, index) => (
        <Paper key={index} withBorder p="xs">
          <Group justify="space-between" align="flex-end" gap={4} wrap="nowrap">
            <TextInput size="xs" label={t('form.value')} value={option.value} onChange={(event) => write(index, { ...option, value: event.currentTarget.value })} />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('form.removeValue', { value: option.label })}
              onClick={() => onChange({ values: options.filter((_, at) => at !== index) })}
            >
              <IconTrash size={14} />
            </ActionIcon>
          </Group>
          {languages.map((language) => (
            <TextInput
              key={language}
              size="xs"
              mt={4}
              aria-label={t('form.valueLabel', { value: option.value, language: languageNames[language] })}
              placeholder={languageNames[language]}
              value={optionLabel(option, language)}
              onChange={(event) => write(index, relabelledOption(option, language, event.currentTarget.value))}
            />
          ))}
        </Paper>
      ))}
      <Button
        size="xs"
        variant="light"
        leftSection={<IconPlus size={14} />}
        onClick={() => onChange({ values: [...options, { label: '', value: free(options) }] })}
      >
        {t('form.addValue')}
      </Button>
    </Stack>
  )
}

/** The first name that no value has yet. */
function free(options: Option[]): string {
  let number = options.length + 1
  while (options.some(({ value }) => value === `value${number}`)) number++
  return `value${number}`
}

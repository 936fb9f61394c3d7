import { ActionIcon, Button, Fieldset, Group, Stack, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

export type Row = Record<string, string>

interface RowsEditorProps {
  title: string
  columns: { key: string; label: string }[]
  rows: Row[]
  onChange: (rows: Row[]) => void
}

/** A handful of rows of text: properties, competitors. */
export function RowsEditor({ title, columns, rows, onChange }: RowsEditorProps) {
  const { t } = useTranslation('products')
  return (
    <Fieldset legend={title}>
      <Stack gap="xs">
        {rows.map((row, index) => (
          // Rows have no identity but their place; none is moved.
          <Group key={index} gap="xs" wrap="nowrap" align="flex-start">
            <Group gap={6} flex={1}>
              {columns.map(({ key, label }) => (
                <TextInput
                  key={key}
                  flex="1 1 130px"
                  aria-label={`${label} ${index + 1}`}
                  placeholder={label}
                  value={row[key] ?? ''}
                  onChange={(event) => {
                    const { value } = event.currentTarget
                    onChange(rows.map((each, at) => (at === index ? { ...each, [key]: value } : each)))
                  }}
                />
              ))}
            </Group>
            <ActionIcon variant="subtle" color="gray" aria-label={t('removeRow', { row: index + 1 })} onClick={() => onChange(rows.filter((_, at) => at !== index))}>
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        ))}
        <Button variant="subtle" size="xs" leftSection={<IconPlus size={14} />} style={{ alignSelf: 'flex-start' }} onClick={() => onChange([...rows, {}])}>
          {t('addRow')}
        </Button>
      </Stack>
    </Fieldset>
  )
}

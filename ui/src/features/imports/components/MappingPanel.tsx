import { NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
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

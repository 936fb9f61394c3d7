import { NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { importKinds, useCorrect, type Import, type ImportKind } from '../api/imports'
import classes from './Imports.module.css'

const encodings = ['UTF-8', 'windows-1250']
const dateFormats = ['yyyy-MM-dd', 'd.M.yyyy', 'd-M-yyyy', 'd/M/yyyy', 'M/d/yyyy', 'yyyyMMdd']

const separators = { ',': 'comma', ';': 'semicolon', '\t': 'tab', ' ': 'blanks' }

/** How the file was understood; whatever was guessed wrong is put right here, and the preview shows it at once. */
export function FormatPanel({ import: at, disabled }: { import: Import; disabled: boolean }) {
  const { t } = useTranslation('imports')
  const correct = useCorrect()
  const set = (part: Parameters<typeof correct.mutate>[0]['body']) => correct.mutate({ params: { path: { id: at.id } }, body: part })
  const off = disabled || correct.isPending
  return (
    <Panel title={t('format.title')}>
      <Stack>
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 5 }} spacing="sm">
          <NativeSelect
            label={t('format.kind')}
            disabled={off}
            value={at.kind ?? ''}
            onChange={(event) => set({ kind: event.currentTarget.value as ImportKind })}
            data={[
              ...(at.kind ? [] : [{ value: '', label: t('format.unknown'), disabled: true }]),
              ...importKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
            ]}
          />
          <NativeSelect label={t('format.encoding')} disabled={off} value={at.encoding ?? ''} onChange={(event) => set({ encoding: event.currentTarget.value })} data={encodings} />
          <NativeSelect
            label={t('format.separator')}
            disabled={off}
            value={at.separator ?? ''}
            onChange={(event) => set({ separator: event.currentTarget.value })}
            data={Object.entries(separators).map(([value, name]) => ({ value, label: t(`separator.${name}`) }))}
          />
          <NativeSelect
            label={t('format.decimal')}
            disabled={off}
            value={at.decimalSeparator ?? ''}
            onChange={(event) => set({ decimalSeparator: event.currentTarget.value })}
            data={[
              { value: '.', label: '1234.50' },
              { value: ',', label: '1234,50' },
            ]}
          />
          <NativeSelect
            label={t('format.date')}
            disabled={off}
            value={at.dateFormat ?? ''}
            onChange={(event) => set({ dateFormat: event.currentTarget.value })}
            data={dateFormats.map((value) => ({ value, label: sample(value) }))}
          />
        </SimpleGrid>
        {correct.error != null && <ProblemAlert error={correct.error} />}
        <Text size="xs" c="dimmed">
          {t('format.preview')}
        </Text>
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('format.preview')}>
          <table className={`${classes.table} ${classes.preview}`}>
            <thead>
              <tr>
                {at.header.map((column, index) => (
                  <th key={index} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {at.preview.slice(0, 5).map((row, line) => (
                <tr key={line}>
                  {at.header.map((_, index) => (
                    <td key={index} title={row[index]}>
                      {row[index]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Stack>
    </Panel>
  )
}

/** The last day of a year tells day from month in every order. */
function sample(pattern: string): string {
  return pattern.replace('yyyy', '2026').replace('MM', '12').replace('dd', '31').replace('M', '12').replace('d', '31')
}

import { NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { importKinds, useCorrect, type Import, type ImportKind } from '../api/imports'
import classes from './Imports.module.css'

interface Option {
  value: string
  label: string
}

const encodings = ['UTF-8', 'windows-1250'].map((value) => ({ value, label: value }))
const decimals = ['.', ','].map((value) => ({ value, label: `1234${value}50` }))
const dateFormats = ['yyyy-MM-dd', 'd.M.yyyy', 'd-M-yyyy', 'd/M/yyyy', 'M/d/yyyy'].map((value) => ({ value, label: sample(value) }))

/** How the file was understood; whatever was guessed wrong is put right here, and the preview shows it at once. */
export function FormatPanel({ import: at, disabled }: { import: Import; disabled: boolean }) {
  const { t } = useTranslation('imports')
  const correct = useCorrect()
  const set = (part: Parameters<typeof correct.mutate>[0]['body']) => correct.mutate({ params: { path: { id: at.id } }, body: part })
  const separators = [
    { value: ',', label: t('separator.comma') },
    { value: ';', label: t('separator.semicolon') },
    { value: '\t', label: t('separator.tab') },
  ]
  const off = disabled || correct.isPending
  return (
    <Panel title={t('format.title')}>
      <Stack>
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 5 }} spacing="sm">
          <Choice
            label={t('format.kind')}
            disabled={off}
            value={at.kind}
            onChange={(kind) => set({ kind: kind as ImportKind })}
            data={importKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
          <Choice label={t('format.encoding')} disabled={off} value={at.encoding} onChange={(encoding) => set({ encoding })} data={encodings} />
          <Choice label={t('format.separator')} disabled={off} value={at.separator} onChange={(separator) => set({ separator })} data={separators} />
          <Choice
            label={t('format.decimal')}
            disabled={off}
            value={at.decimalSeparator}
            onChange={(decimalSeparator) => set({ decimalSeparator })}
            data={decimals}
          />
          <Choice label={t('format.date')} disabled={off} value={at.dateFormat} onChange={(dateFormat) => set({ dateFormat })} data={dateFormats} />
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

interface ChoiceProps {
  label: string
  disabled: boolean
  /** `null` while it has not been recognised. */
  value: string | null
  onChange: (value: string) => void
  data: Option[]
}

function Choice({ value, onChange, data, ...rest }: ChoiceProps) {
  const { t } = useTranslation('imports')
  return (
    <NativeSelect
      {...rest}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={value === null ? [{ value: '', label: t('format.unknown'), disabled: true }, ...data] : data}
    />
  )
}

/** The last day of a year tells day from month in every order. */
function sample(pattern: string): string {
  return pattern.replace('yyyy', '2026').replace('MM', '12').replace('dd', '31').replace('M', '12').replace('d', '31')
}

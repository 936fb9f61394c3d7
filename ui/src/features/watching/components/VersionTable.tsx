import { Checkbox, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import type { ModelVersion } from '../api/watching'

interface VersionTableProps {
  versions: ModelVersion[]
  chosen: number[]
  onChoose: (versions: number[]) => void
}

/** The versions of a model; what is ticked is counted, nothing ticked means all. */
export function VersionTable({ versions, chosen, onChoose }: VersionTableProps) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  return (
    <Table.ScrollContainer minWidth={420} mah={320} type="native" scrollAreaProps={{ tabIndex: 0, role: 'region', 'aria-label': t('versions') }}>
      <Table verticalSpacing={6} aria-label={t('versions')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('version')}</Table.Th>
            <Table.Th scope="col">{t('since')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t('running')}
            </Table.Th>
            <Table.Th scope="col" ta="right">
              {t('ended')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {versions.map((one) => (
            <Table.Tr key={one.definitionId}>
              <Table.Th scope="row" fw={400}>
                <Checkbox
                  checked={chosen.includes(one.version)}
                  onChange={(event) => onChoose(event.currentTarget.checked ? [...chosen, one.version] : chosen.filter((other) => other !== one.version))}
                  label={one.release == null ? t('versionOnly', { version: one.version }) : t('versionOfRelease', { version: one.version, release: one.release })}
                />
              </Table.Th>
              <Table.Td>
                {format.date(one.at)}
                <Text size="xs" c="dimmed">
                  {one.by?.name ?? t('shipped')}
                </Text>
              </Table.Td>
              <Table.Td ta="right">{format.number(one.running)}</Table.Td>
              <Table.Td ta="right">{format.number(one.ended)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

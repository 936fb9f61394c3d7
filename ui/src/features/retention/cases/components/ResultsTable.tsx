import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { Money } from '@/shared/ui/Money'
import type { EffortResults } from '../api/cases'

/** What each effort brought, beside those who were left alone. */
export function ResultsTable({ results }: { results: EffortResults }) {
  const { t } = useTranslation('cases')
  const format = useFormat()
  if (results.rows.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('results.none')}
      </Text>
    )
  }
  return (
    <Table.ScrollContainer minWidth={720} scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('results.title') } }}>
      <Table aria-label={t('results.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('effort.title')}</Table.Th>
            {(['cases', 'running', 'saved', 'spent', 'margin', 'perCase'] as const).map((column) => (
              <Table.Th key={column} ta="right">
                {t(`results.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {results.rows.map((row) => {
            const effort = t(`effort.level.${row.effort}`)
            return (
              <Table.Tr key={`${row.effort}${row.heldOut}${row.complained}`}>
                <Table.Th scope="row" fw={row.heldOut ? 400 : 600}>
                  {row.heldOut ? t('results.heldOut', { effort }) : row.complained ? t('results.complained', { effort }) : effort}
                </Table.Th>
                <Table.Td ta="right">{format.number(row.cases)}</Table.Td>
                <Table.Td ta="right">{format.number(row.running)}</Table.Td>
                <Table.Td ta="right">
                  {format.number(row.saved)}
                  {row.savedPercent !== null && ` (${format.percent(Number(row.savedPercent))})`}
                </Table.Td>
                <Table.Td ta="right">
                  <Money value={row.spent} />
                </Table.Td>
                <Table.Td ta="right">
                  <Money value={row.margin} />
                </Table.Td>
                <Table.Td ta="right">
                  <Money value={row.marginPerCase} />
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

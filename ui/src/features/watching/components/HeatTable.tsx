import { Button, Table } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { csv, save } from '@/shared/files'
import { useFormat } from '@/shared/i18n/format'
import type { HeatMap } from '../api/watching'
import { useDuration } from './duration'

interface HeatTableProps {
  heat: HeatMap
  onElement: (element: string) => void
}

/** The numbers of the diagram, for whoever would rather read; a step leads to the instances that stand there. */
export function HeatTable({ heat, onElement }: HeatTableProps) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const say = useDuration(heat)
  const seen = heat.elements.filter((one) => one.visits > 0 || one.waiting > 0 || one.missed > 0)
  return (
    <Table.ScrollContainer minWidth={860} type="native" scrollAreaProps={{ tabIndex: 0, role: 'region', 'aria-label': t('table') }}>
      <Table verticalSpacing={6} aria-label={t('table')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('step')}</Table.Th>
            {(['visits', 'median', 'p90', 'share', 'waiting', 'longest', 'missed', 'late', 'ends'] as const).map((column) => (
              <Table.Th key={column} scope="col" ta="right">
                {t(`measure.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {seen.map((one) => (
            <Table.Tr key={one.element}>
              <Table.Th scope="row" fw={one.scope ? 650 : 400} pl={one.within ? 'lg' : undefined}>
                {one.drawn ? one.name : t('notDrawn', { name: one.name })}
              </Table.Th>
              <Table.Td ta="right">{format.number(one.visits)}</Table.Td>
              <Table.Td ta="right">{say(one.medianSeconds)}</Table.Td>
              <Table.Td ta="right">{say(one.p90Seconds)}</Table.Td>
              <Table.Td ta="right">{one.scope ? '–' : format.percent(one.sharePercent)}</Table.Td>
              <Table.Td ta="right">
                {one.waiting > 0 && !one.scope ? (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    onClick={() => onElement(one.element)}
                    aria-label={t('listWaiting', { step: one.name, number: format.number(one.waiting) })}
                  >
                    {format.number(one.waiting)}
                  </Button>
                ) : (
                  format.number(one.waiting)
                )}
              </Table.Td>
              <Table.Td ta="right">{say(one.longestSeconds)}</Table.Td>
              <Table.Td ta="right">{format.number(one.missed)}</Table.Td>
              <Table.Td ta="right">{format.number(one.late)}</Table.Td>
              <Table.Td ta="right">{format.number(one.ends)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

/** All numbers, times in seconds, so that a spreadsheet can count with them. */
export function HeatExport({ heat }: { heat: HeatMap }) {
  const { t } = useTranslation('watching')
  const exported = () =>
    save(
      `${heat.file}-${heat.from}-${heat.to}.csv`,
      'text/csv',
      csv([
        [
          t('element'),
          t('step'),
          t('measure.visits'),
          t('returns'),
          t('inSeconds', { what: t('measure.median') }),
          t('inSeconds', { what: t('measure.p90') }),
          t('measure.share'),
          t('measure.waiting'),
          t('inSeconds', { what: t('measure.longest') }),
          t('measure.missed'),
          t('measure.late'),
          t('measure.ends'),
          t('cutShort'),
        ],
        ...heat.elements.map((one) => [
          one.element,
          one.name,
          one.visits,
          one.returns,
          one.medianSeconds ?? '',
          one.p90Seconds ?? '',
          one.sharePercent,
          one.waiting,
          one.longestSeconds ?? '',
          one.missed,
          one.late,
          one.ends,
          one.cancelled,
        ]),
      ]),
    )
  return (
    <Button variant="default" size="xs" leftSection={<IconDownload size={15} />} onClick={exported}>
      {t('export')}
    </Button>
  )
}

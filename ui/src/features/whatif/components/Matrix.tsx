import { Group, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { Money } from '@/shared/ui/Money'
import type { WhatIfOutcome } from '../api/whatIf'
import classes from './Matrix.module.css'

/** From which result to which: a table that can be read as well as seen. */
export function Matrix({ outcome }: { outcome: WhatIfOutcome }) {
  const { t } = useTranslation('whatif')
  const format = useFormat()
  const sampled = outcome.looked < outcome.of
  const scale = sampled ? outcome.of / Math.max(1, outcome.looked) : 1
  const nothing = outcome.moves.some(({ was, becomes }) => was === null || becomes === null)
  const results: (string | null)[] = nothing ? [...outcome.order, null] : outcome.order
  const count = (was: string | null, becomes: string | null) =>
    outcome.moves.find((move) => move.was === was && move.becomes === becomes)?.customers ?? 0
  const name = (result: string | null) => result ?? t('matrix.nothing')
  return (
    <>
      <Text size="sm" c="dimmed" aria-live="polite">
        {sampled
          ? t('matrix.sample', { looked: format.number(outcome.looked), of: format.number(outcome.of) })
          : t('matrix.all', { count: outcome.looked, looked: format.number(outcome.looked), day: format.plainDate(outcome.asOf) })}
      </Text>
      <Table.ScrollContainer minWidth={360} scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('matrix.title') } }}>
        <Table className={classes.matrix} withColumnBorders>
          <caption className={classes.caption}>{t('matrix.caption')}</caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('matrix.corner')}</Table.Th>
              {results.map((becomes) => (
                <Table.Th key={name(becomes)} scope="col">
                  {name(becomes)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {results.map((was, row) => (
              <Table.Tr key={name(was)}>
                <Table.Th scope="row">{name(was)}</Table.Th>
                {results.map((becomes, column) => {
                  const customers = Math.round(count(was, becomes) * scale)
                  const kind = customers === 0 || row === column ? undefined : was === null || becomes === null ? 'other' : column < row ? 'gain' : 'lose'
                  return (
                    <Table.Td key={name(becomes)} data-kind={kind} data-stay={row === column || undefined}>
                      {kind === 'gain' && <span aria-hidden>▲ </span>}
                      {kind === 'lose' && <span aria-hidden>▼ </span>}
                      {customers === 0 ? <span className={classes.none}>0</span> : format.number(customers)}
                    </Table.Td>
                  )
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Group gap="xl" mt="sm">
        {(['gain', 'lose'] as const).map((direction) => (
          <div key={direction}>
            <Text fw={600} size="sm">
              {direction === 'gain' ? '▲ ' : '▼ '}
              {t(`matrix.${direction}`, { count: outcome[direction].customers, customers: format.number(Math.round(outcome[direction].customers * scale)) })}
            </Text>
            <Text size="sm">
              {t('matrix.revenue')} <Money value={outcome[direction].revenue} /> · {t('matrix.margin')} <Money value={outcome[direction].margin} />
              {sampled && ` (${t('matrix.ofSample')})`}
            </Text>
          </div>
        ))}
      </Group>
    </>
  )
}

import { Group, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { Money } from '@/shared/ui/Money'
import { useCodeWord } from '@/features/retention/components/words'
import type { LedgerBasis, WhatIfOutcome } from '../api/whatIf'
import classes from './Matrix.module.css'

/** From which result to which: a table that can be read as well as seen. */
export function Matrix({ outcome }: { outcome: WhatIfOutcome }) {
  const { t } = useTranslation('whatif')
  const format = useFormat()
  const sampled = outcome.looked < outcome.of
  const scale = sampled ? outcome.of / Math.max(1, outcome.looked) : 1
  const nothing = outcome.moves.some(({ was, becomes }) => was === null || becomes === null)
  const results: (string | null)[] = nothing ? [...outcome.order, null] : outcome.order
  const rank = (result: string | null) => (result === null ? undefined : outcome.ranks[outcome.order.indexOf(result)])
  const kindOf = (was: string | null, becomes: string | null) => {
    const [from, to] = [rank(was), rank(becomes)]
    if (from === undefined || to === undefined || from === to) return 'other'
    return to < from ? 'gain' : 'lose'
  }
  const count = (was: string | null, becomes: string | null) =>
    outcome.moves.find((move) => move.was === was && move.becomes === becomes)?.customers ?? 0
  const word = useCodeWord()
  const name = (result: string | null) => (result === null ? t('matrix.nothing') : word(outcome.output, result))
  const side = outcome.ledger ? 'ledger' : 'customers'
  return (
    <>
      <Text size="sm" c="dimmed" aria-live="polite">
        {outcome.ledger
          ? ledgerText(outcome.ledger, t, format)
          : sampled
          ? t('matrix.sample', { looked: format.number(outcome.looked), of: format.number(outcome.of) })
          : t('matrix.all', { count: outcome.looked, looked: format.number(outcome.looked), day: format.plainDate(outcome.asOf) })}
      </Text>
      <Table.ScrollContainer minWidth={360} scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t(outcome.ledger ? 'matrix.ledgerTitle' : 'matrix.title') } }}>
        <Table className={classes.matrix} withColumnBorders>
          <caption className={classes.caption}>{t('matrix.caption')}</caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('matrix.corner')}</Table.Th>
              {results.map((becomes) => (
                <Table.Th key={becomes ?? ''} scope="col">
                  {becomes !== null && /^\d+$/.test(becomes) ? becomes : name(becomes)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {results.map((was, row) => (
              <Table.Tr key={was ?? ''}>
                <Table.Th scope="row">{was !== null && /^\d+$/.test(was) && name(was) !== was ? `${was} · ${name(was)}` : name(was)}</Table.Th>
                {results.map((becomes, column) => {
                  const customers = Math.round(count(was, becomes) * scale)
                  const kind = customers === 0 || row === column ? undefined : kindOf(was, becomes)
                  return (
                    <Table.Td key={becomes ?? ''} data-kind={kind} data-stay={row === column || undefined}>
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
              {t(`matrix.${side}.${direction}`, { count: outcome[direction].customers, customers: format.number(Math.round(outcome[direction].customers * scale)) })}
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

/** Over which decisions it was counted, and what to think of when reading it. */
function ledgerText(ledger: LedgerBasis, t: (key: string, values?: Record<string, unknown>) => string, format: ReturnType<typeof useFormat>) {
  const number = format.number
  const parts = [
    t('matrix.ofLedger', {
      count: ledger.decisions,
      decisions: number(ledger.decisions),
      customers: number(ledger.customers),
      from: format.plainDate(ledger.from),
      to: format.plainDate(ledger.to),
    }),
  ]
  if (ledger.signs != null) parts.push(t('matrix.signs', { signs: number(ledger.signs) }))
  if (ledger.byEngine) parts.push(t('matrix.byEngine', { count: ledger.asked, asked: number(ledger.asked) }))
  if (ledger.incomplete > 0) parts.push(t('matrix.incomplete', { count: ledger.incomplete, incomplete: number(ledger.incomplete) }))
  return parts.join(' ')
}

import { Button, Group, SegmentedControl, Select, Text } from '@mantine/core'
import { IconDownload, IconPinned, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { save } from '@/shared/files'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Money } from '@/shared/ui/Money'
import { PagedTable } from '@/shared/ui/PagedTable'
import { Panel } from '@/shared/ui/Panel'
import { useCodeWord } from '@/features/retention/components/words'
import { useFormat } from '@/shared/i18n/format'
import { moversFile, useMovers, type Asked, type Mover, type Wanted, type WhatIfOutcome } from '../api/whatIf'

/** Who would be treated otherwise, one by one. */
/** As many as the file holds, see `WhatIf.MOST_EXPORTED`. */
const MOST_EXPORTED = 100_000

export function MoverList({ asked, outcome, onHold }: { asked: Asked; outcome: WhatIfOutcome; onHold: (mover: Mover) => void }) {
  const { t } = useTranslation('whatif')
  const format = useFormat()
  const word = useCodeWord()
  const ledger = outcome.ledger !== null
  const money = outcome.effect?.budgetNow != null
  // Where no result is better than another there is nobody who rises or falls.
  const directed = money || new Set(outcome.ranks).size > 1
  const [wanted, setWanted] = useState<Wanted>({ direction: directed ? 'LOSE' : null, order: ledger ? (money ? 'BUDGET' : 'DECIDED') : 'REVENUE', descending: true })
  const orders = ['REVENUE', 'MARGIN', 'NAME', ...(ledger ? ['DECIDED'] : []), ...(money ? ['BUDGET'] : [])]
  const title = t(ledger ? 'movers.ledgerTitle' : 'movers.title')
  const said = (result: string | null) => (result === null ? '–' : word(outcome.output, result))
  const [page, setPage] = useState(0)
  const list = useMovers(asked, wanted, page, true)
  const want = (change: Partial<Wanted>) => {
    setWanted({ ...wanted, ...change })
    setPage(0)
  }
  return (
    <Panel title={title}>
      <Group mb="sm" align="flex-end">
        {directed && <SegmentedControl
          aria-label={t('movers.direction')}
          value={wanted.direction ?? 'ALL'}
          onChange={(direction) => want({ direction: direction === 'ALL' ? null : (direction as 'GAIN' | 'LOSE') })}
          data={['LOSE', 'GAIN', 'ALL'].map((value) => ({ value, label: t(`movers.${value === 'ALL' ? value : `${ledger ? 'ledger' : 'customers'}.${value}`}`) }))}
        />}
        <Select
          label={t('movers.order')}
          value={wanted.order}
          allowDeselect={false}
          onChange={(order) => order && want({ order: order as Wanted['order'], descending: order !== 'NAME' })}
          data={orders.map((value) => ({ value, label: t(`movers.by.${value}`) }))}
        />
        <Button
          variant="default"
          leftSection={<IconDownload size={16} />}
          onClick={() => void moversFile(asked, wanted).then((text) => save('what-if.csv', 'text/csv', text))}
        >
          {t('movers.export')}
        </Button>
        {(list.data?.total ?? 0) > MOST_EXPORTED && (
          <Text size="sm" c="dimmed">
            {t('movers.first', { most: format.number(MOST_EXPORTED) })}
          </Text>
        )}
      </Group>
      <PagedTable
        label={title}
        list={list}
        rowKey={({ customer, decision }) => decision ?? customer}
        href={({ customer, caseId }) => (caseId ? `/retention/cases/${caseId}` : `/customers/${customer}`)}
        onPage={setPage}
        columns={[
          { key: 'name', header: t('movers.customer'), render: ({ name }) => name },
          { key: 'move', header: t('movers.move'), render: ({ was, becomes }) => `${said(was)} → ${said(becomes)}` },
          ...(ledger ? [{ key: 'decided', header: t('movers.decided'), render: ({ decidedAt }: Mover) => (decidedAt ? format.date(decidedAt) : '–') }] : []),
          ...(money
            ? [
                {
                  key: 'budget',
                  header: t('movers.budget'),
                  align: 'right' as const,
                  render: ({ budgetBefore, budgetNow }: Mover) =>
                    budgetBefore &&
                    budgetNow && (
                      <>
                        <Money value={budgetBefore} /> → <Money value={budgetNow} />
                      </>
                    ),
                },
              ]
            : []),
          { key: 'revenue', header: t('matrix.revenue'), align: 'right', render: ({ revenue }) => <Money value={revenue} /> },
          { key: 'margin', header: t('matrix.margin'), align: 'right', render: ({ margin }) => <Money value={margin} /> },
          {
            key: 'hold',
            header: t('cases.hold'),
            align: 'right',
            render: (mover) => (
              <Button size="compact-xs" variant="default" leftSection={<IconPinned size={13} />} onClick={() => onHold(mover)}>
                {t('cases.hold')}
              </Button>
            ),
          },
        ]}
        empty={<EmptyState icon={IconUsers} title={t('movers.nobody')} titleOrder={3} />}
      />
    </Panel>
  )
}

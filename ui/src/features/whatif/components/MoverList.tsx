import { Button, Group, SegmentedControl, Select } from '@mantine/core'
import { IconDownload, IconPinned, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { save } from '@/shared/files'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Money } from '@/shared/ui/Money'
import { PagedTable } from '@/shared/ui/PagedTable'
import { Panel } from '@/shared/ui/Panel'
import { moversFile, useMovers, type Asked, type Mover, type Wanted } from '../api/whatIf'

/** Who would be treated otherwise, one by one. */
export function MoverList({ asked, onHold }: { asked: Asked; onHold: (mover: Mover) => void }) {
  const { t } = useTranslation('whatif')
  const [wanted, setWanted] = useState<Wanted>({ direction: 'LOSE', order: 'REVENUE', descending: true })
  const [page, setPage] = useState(0)
  const list = useMovers(asked, wanted, page, true)
  const want = (change: Partial<Wanted>) => {
    setWanted({ ...wanted, ...change })
    setPage(0)
  }
  return (
    <Panel title={t('movers.title')}>
      <Group mb="sm" align="flex-end">
        <SegmentedControl
          aria-label={t('movers.direction')}
          value={wanted.direction ?? 'ALL'}
          onChange={(direction) => want({ direction: direction === 'ALL' ? null : (direction as 'GAIN' | 'LOSE') })}
          data={['LOSE', 'GAIN', 'ALL'].map((value) => ({ value, label: t(`movers.${value}`) }))}
        />
        <Select
          label={t('movers.order')}
          value={wanted.order}
          allowDeselect={false}
          onChange={(order) => order && want({ order: order as Wanted['order'], descending: order !== 'NAME' })}
          data={['REVENUE', 'MARGIN', 'NAME'].map((value) => ({ value, label: t(`movers.by.${value}`) }))}
        />
        <Button
          variant="default"
          leftSection={<IconDownload size={16} />}
          onClick={() => void moversFile(asked, wanted).then((text) => save('what-if.csv', 'text/csv', text))}
        >
          {t('movers.export')}
        </Button>
      </Group>
      <PagedTable
        label={t('movers.title')}
        list={list}
        rowKey={({ customer }) => customer}
        href={({ customer }) => `/customers/${customer}`}
        onPage={setPage}
        columns={[
          { key: 'name', header: t('movers.customer'), render: ({ name }) => name },
          { key: 'move', header: t('movers.move'), render: ({ was, becomes }) => `${was ?? '–'} → ${becomes ?? '–'}` },
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

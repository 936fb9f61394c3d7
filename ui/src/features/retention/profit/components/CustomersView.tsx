import { Stack } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Money } from '@/shared/ui/Money'
import { PagedTable } from '@/shared/ui/PagedTable'
import { Panel } from '@/shared/ui/Panel'
import { PersonName } from '@/shared/ui/PersonName'
import { TierBadge } from '../../components/TierBadge'
import { TierSelect } from '../../components/TierSelect'
import { customerOrders, exportHref, useCustomerProfits, type CustomerOrder } from '../api/profit'
import type { ProfitSearch } from '../routes'
import { Ordered } from './Ordered'
import { Share } from './Share'
import { SpreadPanel } from './SpreadPanel'

interface ViewProps {
  search: ProfitSearch
  onChange: (change: Partial<Record<keyof ProfitSearch, unknown>>) => void
}

/** Customers by what they leave us, and how that is spread over all of them. */
export function CustomersView({ search, onChange }: ViewProps) {
  const { t } = useTranslation('profit')
  const { tier, page, ascending = false } = search
  const order = (search.order ?? 'PROFIT') as CustomerOrder
  const asked = { ...(tier ? { tier } : {}), order, descending: !ascending }
  const list = useCustomerProfits({ ...asked, ...(page ? { page } : {}) })
  return (
    <Stack>
      <SpreadPanel />
      <Panel>
        <Ordered orders={customerOrders} order={order} ascending={ascending} href={exportHref('customers', asked)} onChange={onChange}>
          <TierSelect label={t('tier')} value={tier} onChange={(value) => onChange({ tier: value })} />
        </Ordered>
        <PagedTable
          label={t('view.customers')}
          list={list}
          rowKey={(row) => row.id}
          href={(row) => `/customers/${row.id}`}
          onPage={(next) => onChange({ page: next || undefined })}
          columns={[
            { key: 'name', header: t('customer'), render: (row) => row.name },
            { key: 'tier', header: t('tier'), render: (row) => <TierBadge tier={row.tier} /> },
            { key: 'owner', header: t('owner'), render: (row) => <PersonName person={row.owner} /> },
            { key: 'revenue', header: t('revenue'), align: 'right', render: (row) => <Money value={row.revenue} /> },
            { key: 'discount', header: t('discount'), align: 'right', render: (row) => <Share percent={row.discountPercent} /> },
            { key: 'margin', header: t('margin'), align: 'right', render: (row) => <Money value={row.margin} /> },
            { key: 'contacts', header: t('contactCost'), align: 'right', render: (row) => <Money value={row.contactCost} /> },
            { key: 'profit', header: t('profit'), align: 'right', render: (row) => <Money value={row.profit} /> },
          ]}
          empty={
            <EmptyState icon={IconUsers} title={t('nobody')} titleOrder={3}>
              {t('nobodyText')}
            </EmptyState>
          }
        />
      </Panel>
    </Stack>
  )
}

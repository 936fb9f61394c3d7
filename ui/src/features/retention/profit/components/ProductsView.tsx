import { Text, TextInput } from '@mantine/core'
import { IconPackage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Facts } from '@/shared/ui/Facts'
import { Money } from '@/shared/ui/Money'
import { PagedTable } from '@/shared/ui/PagedTable'
import { Panel } from '@/shared/ui/Panel'
import { exportHref, productOrders, useProductProfits, type ProductOrder, type ProductSums } from '../api/profit'
import type { ProfitSearch } from '../routes'
import { Ordered } from './Ordered'
import { Share } from './Share'

interface ViewProps {
  search: ProfitSearch
  onChange: (change: Partial<Record<keyof ProfitSearch, unknown>>) => void
}

/** Products of a time: what they bring, and what is left of it. */
export function ProductsView({ search, onChange }: ViewProps) {
  const { t } = useTranslation('profit')
  const format = useFormat()
  const { from, to, page, ascending = false } = search
  const order = (search.order ?? 'PROFIT') as ProductOrder
  const asked = { ...(from ? { from } : {}), ...(to ? { to } : {}), order, descending: !ascending }
  const { data, ...list } = useProductProfits({ ...asked, ...(page ? { page } : {}) })
  return (
    <Panel>
      <Ordered orders={productOrders} order={order} ascending={ascending} href={exportHref('products', asked)} onChange={onChange}>
        <TextInput type="date" label={t('from')} value={from ?? data?.from ?? ''} max={to} onChange={(event) => onChange({ from: event.currentTarget.value || undefined })} />
        <TextInput type="date" label={t('to')} value={to ?? data?.to ?? ''} min={from} onChange={(event) => onChange({ to: event.currentTarget.value || undefined })} />
      </Ordered>
      {data && <Sums sums={data.sums} share={data.share} />}
      <PagedTable
        label={t('view.products')}
        list={{ ...list, data: data?.products }}
        rowKey={(row) => row.id ?? ''}
        onPage={(next) => onChange({ page: next || undefined })}
        columns={[
          { key: 'name', header: t('product'), render: (row) => row.name ?? t('notListed') },
          { key: 'customers', header: t('customers'), align: 'right', render: (row) => format.number(row.customers) },
          { key: 'quantity', header: t('quantity'), align: 'right', render: (row) => format.number(row.quantity) },
          { key: 'revenue', header: t('revenue'), align: 'right', render: (row) => <Money value={row.revenue} /> },
          { key: 'discount', header: t('discount'), align: 'right', render: (row) => <Share percent={row.discountPercent} /> },
          {
            key: 'margin',
            header: t('margin'),
            align: 'right',
            render: (row) => (
              <>
                <Money value={row.margin} /> {row.marginPercent !== null && <>({format.percent(Number(row.marginPercent))})</>}
              </>
            ),
          },
          { key: 'contacts', header: t('contactCost'), align: 'right', render: (row) => <Money value={row.contactCost} /> },
          { key: 'profit', header: t('profit'), align: 'right', render: (row) => <Money value={row.profit} /> },
          { key: 'known', header: t('costKnown'), align: 'right', render: (row) => <Share percent={row.costKnownPercent} /> },
        ]}
        empty={
          <EmptyState icon={IconPackage} title={t('nothingSold')} titleOrder={3}>
            {t('nothingSoldText')}
          </EmptyState>
        }
      />
    </Panel>
  )
}

function Sums({ sums, share }: { sums: ProductSums; share: number }) {
  const { t } = useTranslation('profit')
  return (
    <>
      <Facts
        cols={4}
        facts={[
          [t('revenue'), <Money key="revenue" value={sums.revenue} />],
          [t('margin'), <Money key="margin" value={sums.margin} />],
          [t('contactCost'), <Money key="contacts" value={sums.contactCost} />],
          [t('contactCostOfProducts'), <Money key="told" value={sums.contactCostOfProducts} />],
        ]}
      />
      <Text size="xs" c="dimmed" my="xs">
        {t('productNote')} {share > 1 && t('estimated', { count: share })}
      </Text>
    </>
  )
}

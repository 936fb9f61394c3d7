import { Button, Skeleton, Stack, Text } from '@mantine/core'
import { IconPlus, IconShoppingBag } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Facts } from '@/shared/ui/Facts'
import { Money } from '@/shared/ui/Money'
import { PagedTable } from '@/shared/ui/PagedTable'
import { Panel } from '@/shared/ui/Panel'
import { usePurchases, usePurchaseTotals, type Purchase } from '../api/purchases'
import { PurchaseState } from './PurchaseState'

const PurchaseDialog = lazy(() => import('./PurchaseDialog').then((module) => ({ default: module.PurchaseDialog })))

const SHOWN = 10

/** What a customer bought, the latest first, and what it comes to. */
export function CustomerPurchasesPanel({ customer }: { customer: { id: string; name: string } }) {
  const { t } = useTranslation('purchases')
  const format = useFormat()
  const [page, setPage] = useState(0)
  const [recording, setRecording] = useState(false)
  const list = usePurchases(customer.id, page, SHOWN)
  return (
    <Panel
      title={t('title')}
      aside={
        <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => setRecording(true)}>
          {t('record')}
        </Button>
      }
    >
      <Stack gap="sm">
        {list.data && list.data.total > 0 && <Totals customerId={customer.id} />}
        <PagedTable
          label={t('title')}
          columns={[
            { key: 'day', header: t('day'), render: (purchase) => <span style={{ whiteSpace: 'nowrap' }}>{format.plainDate(purchase.day)}</span> },
            { key: 'number', header: t('lines'), render: (purchase) => <Goods purchase={purchase} /> },
            { key: 'amount', header: t('amount'), align: 'right', render: (purchase) => <Money value={purchase.amount} /> },
            { key: 'returned', header: t('returned'), align: 'right', render: (purchase) => <Some value={purchase.returned} /> },
            { key: 'state', header: t('payment.column'), align: 'right', render: (purchase) => <PurchaseState purchase={purchase} /> },
          ]}
          list={list}
          rowKey={(purchase) => purchase.id}
          href={(purchase) => `/purchases/${purchase.id}`}
          onPage={setPage}
          empty={
            <EmptyState icon={IconShoppingBag} title={t('empty.title')} titleOrder={3}>
              {t('empty.text')}
            </EmptyState>
          }
        />
      </Stack>
      <Suspense>{recording && <PurchaseDialog customerId={customer.id} onClose={() => setRecording(false)} />}</Suspense>
    </Panel>
  )
}

/** What was bought says more than the number of the document. */
function Goods({ purchase }: { purchase: Purchase }) {
  const { t } = useTranslation('purchases')
  const [first] = purchase.lines
  return (
    <Stack gap={0}>
      <span>{[first ? first.name || t('goods') : purchase.number, purchase.lines.length > 1 && t('more', { count: purchase.lines.length - 1 })].filter(Boolean).join(' ')}</span>
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {purchase.source === 'DEAL' ? t('source.DEAL') : purchase.number}
      </Text>
    </Stack>
  )
}

function Some({ value }: { value: Purchase['returned'] }) {
  return /[1-9]/.test(value.amount) ? <Money value={value} /> : <>–</>
}

function Totals({ customerId }: { customerId: string }) {
  const { t } = useTranslation('purchases')
  const format = useFormat()
  const { data } = usePurchaseTotals(customerId)
  if (!data) return <Skeleton height={48} />
  return (
    <Facts
      cols={3}
      facts={[
        [t('totals.purchases'), format.number(data.purchases)],
        [t('totals.bought'), <Money key="bought" value={data.bought} />],
        [t('totals.returned'), <Some key="returned" value={data.returned} />],
        [t('totals.outstanding'), <Some key="outstanding" value={data.outstanding} />],
        [t('totals.overdue'), <Some key="overdue" value={data.overdue} />],
      ]}
    />
  )
}

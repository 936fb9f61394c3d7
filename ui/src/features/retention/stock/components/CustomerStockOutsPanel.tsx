import { Button, Group, Skeleton, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconShoppingCart } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '@/shared/api/types'
import { useFormat } from '@/shared/i18n/format'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useStockOutsOf } from '../api/stockOuts'
import type { Ordered } from './OrderDialog'
import { StateBadge } from './StateBadge'

const OrderDialog = lazy(() => import('./OrderDialog').then((module) => ({ default: module.OrderDialog })))
const PurchaseDialog = lazy(() => import('@/features/purchases/components/PurchaseDialog').then((module) => ({ default: module.PurchaseDialog })))
const StockOutDialog = lazy(() => import('./StockOutDialog').then((module) => ({ default: module.StockOutDialog })))

/** Orders of a customer that met no stock, and the way to take another order. */
export function CustomerStockOutsPanel({ customer }: { customer: Person }) {
  const { t } = useTranslation('stock')
  const format = useFormat()
  const { data, error, refetch } = useStockOutsOf(customer.id)
  const [ordering, setOrdering] = useState(false)
  const [buying, setBuying] = useState<Ordered>()
  const [opened, setOpened] = useState<string>()
  return (
    <Panel
      title={t('ofCustomer')}
      aside={
        <Button size="xs" leftSection={<IconShoppingCart size={15} />} onClick={() => setOrdering(true)}>
          {t('order.button')}
        </Button>
      }
    >
      {error != null && !data && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!error && !data && <Skeleton height={60} />}
      {data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('noneOfCustomer')}
        </Text>
      )}
      <Stack gap="xs">
        {data?.map((stockOut) => (
          <Group key={stockOut.id} justify="space-between" wrap="nowrap" align="flex-start">
            <div style={{ minWidth: 0 }}>
              <UnstyledButton className="link" fz="sm" onClick={() => setOpened(stockOut.id)}>
                {stockOut.product.name} × {format.number(stockOut.quantity)}
              </UnstyledButton>
              <Text size="xs" c="dimmed">
                {stockOut.state !== 'CLOSED' && stockOut.expectedOn ? t('expected', { date: format.plainDate(stockOut.expectedOn) }) : format.date(stockOut.orderedAt)}
              </Text>
            </div>
            <StateBadge stockOut={stockOut} />
          </Group>
        ))}
      </Stack>
      <Suspense>
        {ordering && (
          <OrderDialog
            customer={customer}
            onBuy={(ordered) => {
              setOrdering(false)
              setBuying(ordered)
            }}
            onClose={() => setOrdering(false)}
          />
        )}
        {buying && <PurchaseDialog customerId={customer.id} ordered={buying} onClose={() => setBuying(undefined)} />}
        {opened && <StockOutDialog id={opened} onClose={() => setOpened(undefined)} />}
      </Suspense>
    </Panel>
  )
}

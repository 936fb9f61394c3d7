import { Alert, Button, Group, NumberInput, Stack } from '@mantine/core'
import { IconCheck, IconShoppingBag } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProductSelect, type NamedProduct } from '@/features/products/components/ProductSelect'
import { newKey } from '@/shared/api/idempotency'
import type { Person } from '@/shared/api/types'
import { useFormat } from '@/shared/i18n/format'
import { Dialog } from '@/shared/ui/Dialog'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useOrder } from '../api/stockOuts'
import { StockOutCard } from './StockOutCard'

export interface Ordered {
  product: NamedProduct
  quantity: number
}

interface OrderDialogProps {
  customer: Person
  /** It is there: the purchase is to be recorded. */
  onBuy: (ordered: Ordered) => void
  onClose: () => void
}

/** What the customer wants to buy, and the answer while they wait for it. */
export function OrderDialog({ customer, onBuy, onClose }: OrderDialogProps) {
  const { t } = useTranslation('stock')
  const format = useFormat()
  const order = useOrder()
  const [product, setProduct] = useState<NamedProduct | null>(null)
  const [quantity, setQuantity] = useState<number | string>(1)
  // One key for what is being asked: asked twice it is one order, changed it is another.
  const [key, setKey] = useState(newKey)
  const complete = product !== null && typeof quantity === 'number' && quantity >= 1
  const ask = () => {
    if (!product || typeof quantity !== 'number') return
    order.mutate({
      params: { header: { 'Idempotency-Key': key } },
      body: { customerId: customer.id, productId: product.value, quantity },
    })
  }
  const changed = () => {
    setKey(newKey())
    order.reset()
  }
  const page = order.data?.page
  return (
    <Dialog title={t('order.title', { name: customer.name })} onClose={onClose} size="lg">
      <Stack>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (complete && !order.isPending) ask()
          }}
        >
          <Group align="flex-end" gap="sm">
            <ProductSelect
              label={t('order.product')}
              value={product?.value ?? null}
              known={product ?? undefined}
              onChange={(_, option) => {
                setProduct(option ? { value: option.value, label: option.label } : null)
                changed()
              }}
              flex="1 1 220px"
              data-autofocus
            />
            <NumberInput
              label={t('order.quantity')}
              value={quantity}
              onChange={(value) => {
                setQuantity(value)
                changed()
              }}
              min={1}
              allowDecimal={false}
              allowNegative={false}
              w={110}
            />
            <Button type="submit" disabled={!complete} loading={order.isPending}>
              {t('order.ask')}
            </Button>
          </Group>
        </form>
        {order.error != null && <ProblemAlert error={order.error} />}
        <div aria-live="polite">
          {order.data?.inStock && (
            <Alert color="teal" variant="light" icon={<IconCheck />} title={t('inStock.title')}>
              {order.data.available == null ? t('inStock.always') : t('inStock.pieces', { count: order.data.available, pieces: format.number(order.data.available) })}
              {product && typeof quantity === 'number' && (
                <div>
                  <Button mt="sm" size="xs" leftSection={<IconShoppingBag size={15} />} onClick={() => onBuy({ product, quantity })}>
                    {t('inStock.record')}
                  </Button>
                </div>
              )}
            </Alert>
          )}
          {page && <StockOutCard key={page.stockOut.id} first={page} available={order.data?.available ?? undefined} />}
        </div>
      </Stack>
    </Dialog>
  )
}

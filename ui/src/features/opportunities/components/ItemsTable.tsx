import { ActionIcon, NumberInput, Stack, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ProductPicker } from '@/features/products/components/ProductPicker'
import { separators, useFormat } from '@/shared/i18n/format'
import { Money } from '@/shared/ui/Money'
import type { Item } from '../api/opportunities'
import { discountOf, lineTotal, totals } from '../api/items'
import classes from './ItemsTable.module.css'

interface ItemsTableProps {
  items: Item[]
  /** Left out where the items are only read. */
  onChange?: (items: Item[]) => void
}

/** What is offered, for how much, and what it comes to while it is being typed. */
export function ItemsTable({ items, onChange }: ItemsTableProps) {
  const { t } = useTranslation('opportunities')
  const format = useFormat()
  const { list, price } = totals(items)
  const set = (index: number, part: Partial<Item>) => onChange?.(items.map((item, at) => (at === index ? { ...item, ...part } : item)))
  return (
    <Stack gap="sm">
      {items.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('items.product')}</th>
              <th scope="col">{t('items.quantity')}</th>
              <th scope="col">{t('items.listPrice')}</th>
              <th scope="col">{t('items.discount')}</th>
              <th scope="col">{t('items.price')}</th>
              {onChange && <td />}
            </tr>
          </thead>
          <tbody>
            {items.map((item, index) => (
              <tr key={item.productId}>
                <th scope="row">{item.name}</th>
                <td data-label={t('items.quantity')}>
                  {onChange ? <Quantity item={item} onChange={(quantity) => set(index, { quantity })} /> : format.number(item.quantity)}
                </td>
                <td data-label={t('items.listPrice')}>
                  <Money value={item.listPrice} />
                </td>
                <td data-label={t('items.discount')}>
                  {onChange ? <Discount item={item} onChange={(discountPercent) => set(index, { discountPercent })} /> : format.percent(item.discountPercent)}
                </td>
                <td data-label={t('items.price')}>
                  <Money value={lineTotal(item)} />
                </td>
                {onChange && (
                  <td>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('items.remove', { name: item.name })}
                      onClick={() => onChange(items.filter((each) => each !== item))}
                    >
                      <IconTrash size={16} />
                    </ActionIcon>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {onChange && (
        <ProductPicker
          label={t('items.add')}
          currency={items[0]?.listPrice.currency}
          onPick={({ id, name, listPrice }) => {
            const at = items.findIndex(({ productId }) => productId === id)
            if (at >= 0) set(at, { quantity: (items[at]?.quantity ?? 0) + 1 })
            else if (listPrice) onChange([...items, { productId: id, name, quantity: 1, listPrice, discountPercent: 0, price: listPrice }])
          }}
        />
      )}
      {price && list && (
        <dl className={classes.totals} aria-live="polite">
          <div>
            <dt>{t('items.listTotal')}</dt>
            <dd>
              <Money value={list} />
            </dd>
          </div>
          <div>
            <dt>{t('field.discount')}</dt>
            <dd>{format.percent(discountOf(list, price))}</dd>
          </div>
          <div className={classes.grand}>
            <dt>{t('items.total')}</dt>
            <dd>
              <Money value={price} />
            </dd>
          </div>
        </dl>
      )}
      {items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('items.emptyHint')}
        </Text>
      )}
    </Stack>
  )
}

function Quantity({ item, onChange }: { item: Item; onChange: (quantity: number) => void }) {
  const { t, i18n } = useTranslation('opportunities')
  return (
    <NumberInput
      size="xs"
      w={84}
      aria-label={t('items.quantityOf', { name: item.name })}
      min={1}
      max={1_000_000}
      allowDecimal={false}
      clampBehavior="strict"
      {...separators(i18n.language)}
      value={item.quantity}
      onChange={(value) => onChange(Math.max(1, Math.round(Number(value) || 1)))}
    />
  )
}

function Discount({ item, onChange }: { item: Item; onChange: (percent: number) => void }) {
  const { t, i18n } = useTranslation('opportunities')
  return (
    <NumberInput
      size="xs"
      w={84}
      aria-label={t('items.discountOf', { name: item.name })}
      min={0}
      max={100}
      decimalScale={2}
      clampBehavior="strict"
      hideControls
      {...separators(i18n.language)}
      value={item.discountPercent}
      onChange={(value) => onChange(Number(value) || 0)}
    />
  )
}

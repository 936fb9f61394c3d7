import { Button, Group, NativeSelect, SegmentedControl } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface OrderedProps<Order extends string> {
  orders: readonly Order[]
  order: Order
  ascending: boolean
  href: string
  onChange: (change: { order?: Order; ascending?: true | undefined }) => void
  children?: ReactNode
}

/** By what a list is put in order, which end comes first, and the file with all of it. */
export function Ordered<Order extends string>({ orders, order, ascending, href, onChange, children }: OrderedProps<Order>) {
  const { t } = useTranslation('profit')
  return (
    <Group align="flex-end" mb="sm">
      {children}
      <NativeSelect label={t('order')} value={order} data={orders.map((value) => ({ value, label: t(`by.${value}`) }))} onChange={(event) => onChange({ order: event.currentTarget.value as Order })} />
      <SegmentedControl
        aria-label={t('direction')}
        value={ascending ? 'ascending' : 'descending'}
        data={(['descending', 'ascending'] as const).map((value) => ({ value, label: t(value) }))}
        onChange={(value) => onChange({ ascending: value === 'ascending' ? true : undefined })}
      />
      <Button component="a" href={href} download variant="default" leftSection={<IconDownload size={16} />}>
        {t('export')}
      </Button>
    </Group>
  )
}

import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { StockOutRow } from '../api/stockOuts'

/** Where an order stands, or what became of it. */
export function StateBadge({ stockOut }: { stockOut: StockOutRow }) {
  const { t } = useTranslation('stock')
  const color = stockOut.state === 'CLOSED' ? (stockOut.result === 'LEFT' || stockOut.result === 'SILENT' ? 'gray' : 'teal') : 'marmalade'
  return (
    <Badge variant="light" color={color} tt="none">
      {stockOut.result ? t(`result.${stockOut.result}`) : t(`state.${stockOut.state}`)}
    </Badge>
  )
}

import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/shared/ui/Dialog'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useStockOut } from '../api/stockOuts'
import { StockOutCard } from './StockOutCard'

/** An order that met no stock before: the customer calls again. */
export function StockOutDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('stock')
  const { data, error, refetch } = useStockOut(id)
  return (
    <Dialog title={data ? t('order.title', { name: data.stockOut.customer.name }) : t('title')} onClose={onClose} size="lg">
      {error != null && !data && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!error && !data && <Skeleton height={240} />}
      {data && <StockOutCard key={data.stockOut.version} first={data} />}
    </Dialog>
  )
}

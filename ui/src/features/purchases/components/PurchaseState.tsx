import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Purchase } from '../api/purchases'

/** Whether a purchase is paid, and if not, how long it should have been. */
export function PurchaseState({ purchase }: { purchase: Purchase }) {
  const { t } = useTranslation('purchases')
  if (purchase.overdueDays > 0) {
    return (
      <Badge color="red" variant="light" tt="none">
        {t('state.overdue', { count: purchase.overdueDays })}
      </Badge>
    )
  }
  const open = /[1-9]/.test(purchase.outstanding.amount)
  return (
    <Badge color={open ? 'marmalade' : 'pine'} variant="light" tt="none">
      {t(open ? 'state.open' : 'state.settled')}
    </Badge>
  )
}

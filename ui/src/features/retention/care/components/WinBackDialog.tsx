import { NativeSelect, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '@/shared/ui/FormDialog'
import { lossReasons, useBeginWinBack, type LossReason } from '../api/care'

/** Why the customer left, if they or somebody has told; then the table decides who goes, and when. */
export function WinBackDialog({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const { t } = useTranslation('care')
  const begin = useBeginWinBack()
  const [reason, setReason] = useState<LossReason | ''>('')
  return (
    <FormDialog
      title={t('winBack.beginHere')}
      submit={t('winBack.begin')}
      pending={begin.isPending}
      error={begin.error}
      onClose={onClose}
      onSubmit={() => begin.mutate({ params: { path: { id: customerId } }, body: { reason: reason || null } }, { onSuccess: onClose })}
    >
      <NativeSelect
        label={t('winBack.whyLeft')}
        data={[{ value: '', label: t('winBack.nobodyTold') }, ...lossReasons.filter((value) => value !== 'UNKNOWN').map((value) => ({ value, label: t(`lossReason.${value}`) }))]}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value as LossReason | '')}
      />
      <Text size="sm" c="dimmed">
        {t('winBack.beginHint')}
      </Text>
    </FormDialog>
  )
}

import { Select, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '@/shared/ui/FormDialog'
import { toast } from '@/shared/ui/toast'
import { useCancelInstance, useMoveInstance, type Standing } from '../api/watching'

interface MoveDialogProps {
  instance: string
  from: Standing
  onClose: () => void
}

/** Puts an instance before another step; only those are offered that its record allows. */
export function MoveDialog({ instance, from, onClose }: MoveDialogProps) {
  const { t } = useTranslation('watching')
  const [to, setTo] = useState<string | null>(from.targets.length === 1 ? (from.targets[0]?.element ?? null) : null)
  const [reason, setReason] = useState('')
  const move = useMoveInstance()
  return (
    <FormDialog
      title={t('move.title', { step: from.name })}
      submit={t('move.submit')}
      onClose={onClose}
      pending={move.isPending}
      disabled={!to || reason.trim() === ''}
      error={move.error}
      onSubmit={() =>
        move.mutate(
          { params: { path: { id: instance } }, body: { execution: from.execution, to: to ?? '', reason } },
          {
            onSuccess: () => {
              toast(t('move.done'))
              onClose()
            },
          },
        )
      }
    >
      <Text size="sm">{t('move.text')}</Text>
      <Select
        label={t('move.to')}
        required
        searchable
        data={from.targets.map((one) => ({ value: one.element, label: one.name }))}
        value={to}
        onChange={setTo}
      />
      <Textarea label={t('reason')} required autosize minRows={2} maxLength={2000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </FormDialog>
  )
}

/** Ends an instance that has nothing left to do. */
export function CancelDialog({ instance, onClose }: { instance: string; onClose: () => void }) {
  const { t } = useTranslation('watching')
  const [reason, setReason] = useState('')
  const cancel = useCancelInstance()
  return (
    <FormDialog
      title={t('end.title')}
      submit={t('end.submit')}
      danger
      onClose={onClose}
      pending={cancel.isPending}
      disabled={reason.trim() === ''}
      error={cancel.error}
      onSubmit={() =>
        cancel.mutate(
          { params: { path: { id: instance } }, body: { reason } },
          {
            onSuccess: () => {
              toast(t('end.done'))
              onClose()
            },
          },
        )
      }
    >
      <Text size="sm">{t('end.text')}</Text>
      <Textarea label={t('reason')} required autosize minRows={2} maxLength={2000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </FormDialog>
  )
}

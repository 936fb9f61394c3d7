import { Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '@/shared/ui/FormDialog'
import { fieldMessage } from '@/shared/ui/fieldMessage'
import { toast } from '@/shared/ui/toast'
import { lossReasons, useLose, type LossReason } from '../api/opportunities'

/** A lost deal is closed with its reason: without it nobody learns anything. */
export function LossDialog({ deal, onClose }: { deal: { id: string; name: string; version: number }; onClose: () => void }) {
  const { t } = useTranslation('opportunities')
  const [reason, setReason] = useState<LossReason>()
  const [competitor, setCompetitor] = useState('')
  const [note, setNote] = useState('')
  const lose = useLose()
  const submit = () => {
    if (!reason) return
    lose.mutate(
      {
        params: { path: { id: deal.id } },
        body: {
          reason,
          version: deal.version,
          ...(reason === 'COMPETITOR' && competitor.trim() ? { competitor: competitor.trim() } : {}),
          ...(note.trim() ? { note: note.trim() } : {}),
        },
      },
      {
        onSuccess: () => {
          toast(t('loss.done', { name: deal.name }))
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('loss.title', { name: deal.name })}
      submit={t('loss.action')}
      danger
      disabled={!reason}
      pending={lose.isPending}
      error={lose.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Radio.Group label={t('loss.reason')} withAsterisk value={reason ?? ''} onChange={(value) => setReason(value as LossReason)}>
        <Stack gap={8} mt={6}>
          {lossReasons.map((value) => (
            <Radio key={value} value={value} label={t(`lossReason.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {reason === 'COMPETITOR' && (
        <TextInput
          label={t('loss.competitor')}
          value={competitor}
          onChange={(event) => setCompetitor(event.currentTarget.value)}
          error={fieldMessage(lose.error, 'competitor')}
        />
      )}
      <Textarea label={t('loss.note')} autosize minRows={2} maxRows={6} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </FormDialog>
  )
}

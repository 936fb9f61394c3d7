import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/shared/ui/Dialog'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { useWithdrawLead, type Lead } from '../api/leads'

export function WithdrawalDialog({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const { t } = useTranslation('leads')
  const withdraw = useWithdrawLead()
  const [reason, setReason] = useState('')
  return (
    <Dialog title={t('withdraw.title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          withdraw.mutate(
            { params: { path: { id: lead.id } }, body: { version: lead.version, reason: reason.trim() } },
            {
              onSuccess: () => {
                toast(t('withdraw.done', { name: lead.name }))
                onClose()
              },
            },
          )
        }}
      >
        <Stack>
          <Text size="sm" c="dimmed">
            {t('withdraw.hint')}
          </Text>
          <Textarea
            label={t('withdraw.reason')}
            required
            autosize
            minRows={2}
            maxLength={1000}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {withdraw.error != null && <ProblemAlert error={withdraw.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel', { ns: 'shared' })}
            </Button>
            <Button type="submit" disabled={!reason.trim()} loading={withdraw.isPending}>
              {t('withdraw.title')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

import { Button, Group, Stack, Text } from '@mantine/core'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/shared/ui/Dialog'
import { DateTimePicker, today } from '@/shared/ui/dates'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useFollowUp } from '../api/tasks'

const tomorrowMorning = () => dayjs().add(1, 'day').hour(9).startOf('hour').format('YYYY-MM-DD HH:mm:ss')

export function FollowUpDialog({ taskId, at, onClose }: { taskId: string; at: string | null; onClose: () => void }) {
  const { t } = useTranslation('tasks')
  const [moment, setMoment] = useState<string | null>(() => (at ? dayjs(at).format('YYYY-MM-DD HH:mm:ss') : tomorrowMorning()))
  const followUp = useFollowUp()
  return (
    <Dialog onClose={onClose} title={t('followUp.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!moment) return
          followUp.mutate({ params: { path: { id: taskId } }, body: { at: dayjs(moment).toISOString() } }, { onSuccess: onClose })
        }}
      >
        <Stack>
          <Text size="sm" c="dimmed">
            {t('followUp.hint')}
          </Text>
          <DateTimePicker label={t('followUp.when')} value={moment} onChange={setMoment} minDate={today()} data-autofocus />
          {followUp.error != null && <ProblemAlert error={followUp.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel', { ns: 'shared' })}
            </Button>
            <Button type="submit" disabled={!moment} loading={followUp.isPending}>
              {t('save', { ns: 'shared' })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

import { Group, Text } from '@mantine/core'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateTimePicker } from '@/shared/ui/dates'
import { fieldMessage } from '@/shared/ui/fieldMessage'
import { FormDialog } from '@/shared/ui/FormDialog'
import { toast } from '@/shared/ui/toast'
import { usePlanActivity, type TimelineItem } from '../api/activities'
import { instant, local } from './instants'

/** A planned activity is put off or brought forward; a reminder moves by as much. */
export function PlanDialog({ item, onClose }: { item: TimelineItem; onClose: () => void }) {
  const { t } = useTranslation('activities')
  const plan = usePlanActivity()
  const [at, setAt] = useState<string | null>(local(item.plannedFor))
  const [reminder, setReminder] = useState<string | null>(local(item.reminderAt))
  const put = (next: string | null) => {
    if (reminder && at && next) setReminder(local(dayjs(reminder).add(dayjs(next).diff(dayjs(at))).toISOString()))
    setAt(next)
  }
  const submit = () => {
    const plannedFor = instant(at)
    if (!plannedFor) return
    plan.mutate(
      { params: { path: { id: item.id } }, body: { plannedFor, reminderAt: instant(reminder) } },
      {
        onSuccess: () => {
          toast(t('saved'))
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('reschedule')}
      submit={t('save', { ns: 'shared' })}
      disabled={!at}
      pending={plan.isPending}
      error={plan.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text fw={600}>{item.title}</Text>
      <Group grow align="flex-start">
        <DateTimePicker label={t('plannedFor')} value={at} onChange={put} error={fieldMessage(plan.error, 'plannedFor')} />
        <DateTimePicker
          label={t('reminder')}
          value={reminder}
          onChange={setReminder}
          clearable
          clearButtonProps={{ 'aria-label': t('clear', { ns: 'shared' }) }}
          error={fieldMessage(plan.error, 'reminderAt')}
        />
      </Group>
    </FormDialog>
  )
}

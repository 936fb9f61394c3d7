import { Badge } from '@mantine/core'
import { IconPlayerPause } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { DueDate } from '@/shared/ui/DueDate'
import type { TaskRow } from '../api/tasks'

/** How much time is left, or that the clock stands because the customer has to answer. */
export function TaskDue({ task }: { task: Pick<TaskRow, 'dueAt' | 'late' | 'pausedAt'> }) {
  const { t } = useTranslation('tasks')
  const format = useFormat()
  if (!task.pausedAt) return <DueDate dueAt={task.dueAt} late={task.late} />
  return (
    <Badge
      variant="light"
      color="gray"
      tt="none"
      fw={600}
      leftSection={<IconPlayerPause size={13} />}
      title={t('paused.since', { since: format.dateTime(task.pausedAt) })}
    >
      {t('paused.short')}
    </Badge>
  )
}

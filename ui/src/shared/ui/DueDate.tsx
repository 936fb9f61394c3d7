import { Badge, Text } from '@mantine/core'
import { IconAlarm, IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format'
import { useNow } from './useNow'

const SOON = 4 * 60 * 60 * 1000

interface DueDateProps {
  dueAt: string | null | undefined
  late: boolean
}

/** How much time is left. */
export function DueDate({ dueAt, late: wasLate }: DueDateProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  if (!dueAt) {
    return (
      <Text span size="sm" c="dimmed">
        {t('due.none')}
      </Text>
    )
  }
  // The page may have been open for a while since it was asked.
  const left = new Date(dueAt).getTime() - now
  const late = wasLate || left < 0
  const soon = !late && left < SOON
  const words = late ? t('due.late', { when: format.relative(dueAt, now) }) : t('due.left', { when: format.relative(dueAt, now) })
  return (
    <Badge
      component="time"
      dateTime={dueAt}
      title={format.dateTime(dueAt)}
      variant="light"
      color={late ? 'red' : soon ? 'marmalade' : 'gray'}
      leftSection={late ? <IconAlarm size={13} /> : <IconClock size={13} />}
      tt="none"
      fw={600}
    >
      {words}
    </Badge>
  )
}

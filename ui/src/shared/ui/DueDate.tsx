import { Badge, Text, Tooltip } from '@mantine/core'
import { IconAlarm, IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format'
import { useNow } from './useNow'

const SOON = 4 * 60 * 60 * 1000

interface DueDateProps {
  dueAt: string | null | undefined
  late: boolean
}

/** How much time is left. Whether something is late the server says: it knows the working hours. */
export function DueDate({ dueAt, late }: DueDateProps) {
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
  const soon = !late && new Date(dueAt).getTime() - now < SOON
  const words = late ? t('due.late', { when: format.relative(dueAt, now) }) : t('due.left', { when: format.relative(dueAt, now) })
  return (
    <Tooltip label={format.dateTime(dueAt)} withArrow>
      <Badge
        variant="light"
        color={late ? 'red' : soon ? 'marmalade' : 'gray'}
        leftSection={late ? <IconAlarm size={13} /> : <IconClock size={13} />}
        tt="none"
        fw={600}
        tabIndex={-1}
      >
        {words}
      </Badge>
    </Tooltip>
  )
}

import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import type { Happening } from '../api/approvals'

/** Opinions, hand-overs, reminders: what happened besides the decisions. */
export function Happenings({ events }: { events: Happening[] }) {
  const { t } = useTranslation('approvals')
  const format = useFormat()
  return (
    <Stack gap="sm">
      {events.map((event, index) => (
        <div key={index}>
          <Text size="sm">{t(`event.${event.what}`, { by: event.by?.name ?? t('application'), to: event.to?.name ?? '', level: event.level })}</Text>
          <Text size="xs" c="dimmed">
            {format.dateTime(event.at)}
          </Text>
          {event.comment && <p className="said">{event.comment}</p>}
        </div>
      ))}
    </Stack>
  )
}

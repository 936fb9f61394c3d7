import { ActionIcon, Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { DateInput, today } from '@/shared/ui/dates'
import { useHolidays } from '../api/calendars'

export interface DayOff {
  day: string
  name?: string | null
}

interface DaysOffEditorProps {
  country: string
  days: DayOff[]
  onChange: (days: DayOff[]) => void
  error?: string
}

/** Days on which nobody works: the public holidays, to read, and the company's own, to change. */
export function DaysOffEditor({ country, days, onChange, error }: DaysOffEditorProps) {
  const { t } = useTranslation('calendars')
  const format = useFormat()
  const year = Number(today().slice(0, 4))
  const holidays = useHolidays(country, year)
  const set = (at: number, changed: DayOff) => onChange(days.map((each, place) => (place === at ? changed : each)))
  return (
    <Fieldset legend={t('daysOff')}>
      <Stack gap="xs">
        {country && holidays.data && (
          <Text size="sm" c="dimmed">
            {t('holidaysOf', { year })} {holidays.data.map((day) => format.plainDate(day)).join(' · ')}
          </Text>
        )}
        {days.map((off, at) => (
          <Group key={at} gap={6} wrap="nowrap">
            <DateInput w={150} aria-label={t('dayOff', { number: at + 1 })} value={off.day} onChange={(day) => day && set(at, { ...off, day })} />
            <TextInput
              flex={1}
              placeholder={t('dayOffName')}
              aria-label={t('dayOffNameOf', { number: at + 1 })}
              maxLength={200}
              value={off.name ?? ''}
              onChange={(event) => set(at, { ...off, name: event.currentTarget.value })}
            />
            <ActionIcon variant="subtle" color="gray" aria-label={t('removeDayOff', { number: at + 1 })} onClick={() => onChange(days.filter((_, place) => place !== at))}>
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        ))}
        <Button variant="subtle" size="compact-sm" style={{ alignSelf: 'flex-start' }} leftSection={<IconPlus size={14} />} onClick={() => onChange([...days, { day: today(), name: '' }])}>
          {t('addDayOff')}
        </Button>
        {error && (
          <Text size="sm" c="red" role="alert">
            {error}
          </Text>
        )}
      </Stack>
    </Fieldset>
  )
}

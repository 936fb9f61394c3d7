import { ActionIcon, Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconCopy, IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { weekdays, type Shift, type Weekday } from '../api/calendars'
import { useWeekdayNames } from './useWeekdayNames'
import { byWeekday, hour } from './week'

interface HoursEditorProps {
  shifts: Shift[]
  onChange: (shifts: Shift[]) => void
  error?: string
}

/** The shifts of a week, day by day. */
export function HoursEditor({ shifts, onChange, error }: HoursEditorProps) {
  const { t } = useTranslation('calendars')
  const names = useWeekdayNames('long')
  const week = byWeekday(shifts)
  const set = (day: Weekday, of: Shift[]) => onChange(weekdays.flatMap((each) => (each === day ? of : week[each])))
  const toAll = (of: Shift[]) => onChange(weekdays.slice(0, 5).flatMap((weekday) => of.map((shift) => ({ ...shift, weekday }))))
  return (
    <Fieldset legend={t('hours')}>
      <Stack gap="xs">
        {weekdays.map((day) => (
          <Group key={day} gap="xs" align="flex-start" wrap="nowrap">
            <Text size="sm" w={96} pt={7} style={{ flexShrink: 0 }} tt="capitalize">
              {names[day]}
            </Text>
            <Stack gap={6} flex={1}>
              {week[day].map((shift, at) => (
                <ShiftRow
                  key={at}
                  name={names[day]}
                  shift={shift}
                  onChange={(changed) => set(day, week[day].map((each, place) => (place === at ? changed : each)))}
                  onRemove={() => set(day, week[day].filter((_, place) => place !== at))}
                />
              ))}
              <Group gap={4}>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<IconPlus size={14} />}
                  aria-label={t('addShiftOn', { day: names[day] })}
                  onClick={() => set(day, [...week[day], { weekday: day, from: week[day].length ? '13:00' : '08:00', until: week[day].length ? '17:00' : '16:00' }])}
                >
                  {week[day].length ? t('addShift') : t('free')}
                </Button>
                {day === 'MONDAY' && week[day].length > 0 && (
                  <Button variant="subtle" size="compact-sm" leftSection={<IconCopy size={14} />} onClick={() => toAll(week[day])}>
                    {t('copyToWeek')}
                  </Button>
                )}
              </Group>
            </Stack>
          </Group>
        ))}
        {error && (
          <Text size="sm" c="red" role="alert">
            {error}
          </Text>
        )}
      </Stack>
    </Fieldset>
  )
}

interface ShiftRowProps {
  name: string
  shift: Shift
  onChange: (shift: Shift) => void
  onRemove: () => void
}

function ShiftRow({ name, shift, onChange, onRemove }: ShiftRowProps) {
  const { t } = useTranslation('calendars')
  const overnight = hour(shift.until) <= hour(shift.from)
  return (
    <Group gap={6} wrap="nowrap">
      <TextInput type="time" aria-label={t('fromOn', { day: name })} value={hour(shift.from)} onChange={(event) => onChange({ ...shift, from: event.currentTarget.value })} />
      <span aria-hidden>–</span>
      <TextInput type="time" aria-label={t('untilOn', { day: name })} value={hour(shift.until)} onChange={(event) => onChange({ ...shift, until: event.currentTarget.value })} />
      <ActionIcon variant="subtle" color="gray" aria-label={t('removeShift', { day: name })} onClick={onRemove}>
        <IconTrash size={16} />
      </ActionIcon>
      {overnight && (
        <Text size="xs" c="dimmed" visibleFrom="sm">
          {t('nextDay')}
        </Text>
      )}
    </Group>
  )
}

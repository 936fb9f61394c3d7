import { Badge, Button, Group, SimpleGrid, Skeleton, Stack, Text } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useCalendars, type Calendar } from '../api/calendars'
import { useWeekdayNames } from '../components/useWeekdayNames'
import { summary } from '../components/week'

const CalendarDialog = lazy(() => import('../components/CalendarDialog').then((module) => ({ default: module.CalendarDialog })))

/** When each team works. */
export function CalendarsPage() {
  const { t } = useTranslation('calendars')
  const { data: calendars, error, refetch } = useCalendars()
  const [edited, setEdited] = useState<Calendar | 'new'>()
  return (
    <>
      <PageHeader
        title={t('title')}
        under={
          <Text size="sm" c="dimmed">
            {t('hint')}
          </Text>
        }
        actions={
          <Button leftSection={<IconPlus size={18} />} onClick={() => setEdited('new')}>
            {t('add')}
          </Button>
        }
      />
      {error && !calendars && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!error && !calendars && <Skeleton height={180} />}
      <SimpleGrid cols={{ base: 1, sm: 2, xl: 3 }}>
        {calendars?.map((calendar) => (
          <CalendarCard key={calendar.id} calendar={calendar} onEdit={() => setEdited(calendar)} />
        ))}
      </SimpleGrid>
      <Suspense>{edited && <CalendarDialog calendar={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}</Suspense>
    </>
  )
}

function CalendarCard({ calendar, onEdit }: { calendar: Calendar; onEdit: () => void }) {
  const { t } = useTranslation('calendars')
  const names = useWeekdayNames('short')
  return (
    <Panel
      title={calendar.name}
      aside={
        <Button variant="subtle" size="compact-sm" leftSection={<IconPencil size={14} />} aria-label={t('editNamed', { name: calendar.name })} onClick={onEdit}>
          {t('editShort')}
        </Button>
      }
    >
      <Stack gap={6}>
        {summary(calendar.shifts).map(({ first, last, hours }) => (
          <Group key={first} gap="xs" wrap="nowrap">
            <Text size="sm" w={80} c="dimmed">
              {first === last ? names[first] : `${names[first]}–${names[last]}`}
            </Text>
            <Text size="sm" fw={600}>
              {hours}
            </Text>
          </Group>
        ))}
        <Text size="sm" c="dimmed">
          {[calendar.timeZone, calendar.country ? t(`countries.${calendar.country}`, { defaultValue: calendar.country }) : t('noCountry'), calendar.daysOff.length > 0 && t('daysOffCount', { count: calendar.daysOff.length })]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <Group gap={6}>
          {calendar.company && (
            <Badge color="pine" variant="light" tt="none">
              {t('everybodyElse')}
            </Badge>
          )}
          {calendar.teams.map((team) => (
            <Badge key={team.id} color="gray" variant="light" tt="none">
              {team.name}
            </Badge>
          ))}
          {!calendar.company && calendar.teams.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('noTeam')}
            </Text>
          )}
        </Group>
      </Stack>
    </Panel>
  )
}

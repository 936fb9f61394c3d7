import { ActionIcon, Button, Group, Select, Skeleton, Text } from '@mantine/core'
import { IconBeach, IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/features/identity/api/session'
import { useFormat } from '@/shared/i18n/format'
import { EmptyState } from '@/shared/ui/EmptyState'
import { PageHeader } from '@/shared/ui/PageHeader'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useAbsences, type Absence } from '../api/absences'
import { useTeams } from '../api/calendars'
import { AbsenceStrip } from '../components/AbsenceStrip'
import { dayAfter, today } from '../components/strip'

const AbsenceDialog = lazy(() => import('../components/AbsenceDialog').then((module) => ({ default: module.AbsenceDialog })))

const route = getRouteApi('/shell/absences')
const WEEKS = 5

/** The Monday of the week of a day. */
function mondayOf(day: string): string {
  return dayAfter(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
}

/** The team calendar: who is away, and who covers whom. */
export function AbsencesPage() {
  const { t } = useTranslation('calendars')
  const format = useFormat()
  const me = useMe()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const from = mondayOf(search.from ?? today())
  const until = dayAfter(from, 7 * WEEKS - 1)
  const { data: absences, error, refetch } = useAbsences(from, until, search.team)
  const teams = useTeams()
  const [edited, setEdited] = useState<Absence | 'new'>()
  const turn = (weeks: number) => void navigate({ search: { ...search, from: dayAfter(from, 7 * weeks) } })
  return (
    <>
      <PageHeader
        title={t('absence.title')}
        actions={
          <>
            {me.role !== 'REP' && (
              <Select
                aria-label={t('teams')}
                placeholder={t('absence.allTeams')}
                clearable
                w={180}
                data={(teams.data ?? []).map((team) => ({ value: team.id, label: team.name }))}
                value={search.team ?? null}
                onChange={(team) => void navigate({ search: { ...search, team: team ?? undefined } })}
              />
            )}
            <Button leftSection={<IconPlus size={18} />} onClick={() => setEdited('new')}>
              {t('absence.add')}
            </Button>
          </>
        }
      />
      <Group gap="xs" mb="sm">
        <ActionIcon variant="default" aria-label={t('absence.earlier')} onClick={() => turn(-WEEKS)}>
          <IconChevronLeft size={16} />
        </ActionIcon>
        <Text size="sm" aria-live="polite">
          {format.plainDate(from)} – {format.plainDate(until)}
        </Text>
        <ActionIcon variant="default" aria-label={t('absence.later')} onClick={() => turn(WEEKS)}>
          <IconChevronRight size={16} />
        </ActionIcon>
      </Group>
      {error && !absences && <ProblemAlert error={error} retry={() => void refetch()} />}
      {!error && !absences && <Skeleton height={200} />}
      {absences?.length === 0 && (
        <EmptyState icon={IconBeach} title={t('absence.empty')}>
          {t('absence.emptyHint')}
        </EmptyState>
      )}
      {absences && absences.length > 0 && <AbsenceStrip from={from} until={until} absences={absences} onOpen={setEdited} />}
      <Suspense>{edited && <AbsenceDialog absence={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}</Suspense>
    </>
  )
}

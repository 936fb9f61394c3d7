import { Alert, Button, MultiSelect, Select, SimpleGrid, TextInput } from '@mantine/core'
import { IconClockEdit } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldMessage } from '@/shared/ui/fieldMessage'
import { FormDialog } from '@/shared/ui/FormDialog'
import { toast } from '@/shared/ui/toast'
import { countries, useAddCalendar, useChangeCalendar, usePreview, useRemoveCalendar, useTeams, weekdays, type Calendar, type CalendarBody } from '../api/calendars'
import { DaysOffEditor } from './DaysOffEditor'
import { HoursEditor } from './HoursEditor'

const officeHours = weekdays.slice(0, 5).map((weekday) => ({ weekday, from: '08:00', until: '16:00' }))

function draftOf(calendar: Calendar | undefined): CalendarBody {
  return {
    name: calendar?.name ?? '',
    timeZone: calendar?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    country: calendar?.country ?? null,
    shifts: calendar?.shifts ?? officeHours,
    daysOff: calendar?.daysOff ?? [],
    teams: calendar?.teams.map((team) => team.id) ?? [],
  }
}

/** A calendar. Before it is saved it says how many open deadlines move by it. */
export function CalendarDialog({ calendar, onClose }: { calendar?: Calendar; onClose: () => void }) {
  const { t } = useTranslation('calendars')
  const [draft, setDraft] = useState(() => draftOf(calendar))
  const [moved, setMoved] = useState<number>()
  const teams = useTeams()
  const preview = usePreview()
  const add = useAddCalendar()
  const change = useChangeCalendar()
  const remove = useRemoveCalendar()
  const error = preview.error ?? add.error ?? change.error ?? remove.error
  const put = (part: Partial<CalendarBody>) => {
    setDraft({ ...draft, ...part })
    setMoved(undefined)
    preview.reset()
  }
  const saved = () => {
    onClose()
    toast(t('saved', { name: draft.name }))
  }
  const save = () => {
    if (calendar) change.mutate({ params: { path: { id: calendar.id } }, body: { version: calendar.version, calendar: draft } }, { onSuccess: saved })
    else add.mutate({ body: draft }, { onSuccess: saved })
  }
  const submit = () => {
    if (moved != null) return save()
    preview.mutate(
      { body: { id: calendar?.id ?? null, calendar: draft } },
      { onSuccess: ({ deadlines }) => (deadlines === 0 ? save() : setMoved(deadlines)) },
    )
  }
  return (
    <FormDialog
      title={calendar ? t('edit') : t('add')}
      submit={moved == null ? t('save', { ns: 'shared' }) : t('saveAnyway')}
      size="lg"
      disabled={!draft.name.trim() || draft.shifts.some(({ from, until }) => !from || !until)}
      pending={preview.isPending || add.isPending || change.isPending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
      aside={
        calendar && !calendar.company ? (
          <Button
            variant="subtle"
            color="red"
            loading={remove.isPending}
            onClick={() => remove.mutate({ params: { path: { id: calendar.id } } }, { onSuccess: () => { onClose(); toast(t('removed', { name: calendar.name })) } })}
          >
            {t('remove')}
          </Button>
        ) : undefined
      }
    >
      <TextInput data-autofocus required label={t('name')} maxLength={200} value={draft.name} onChange={(event) => put({ name: event.currentTarget.value })} error={fieldMessage(error, 'name')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label={t('timeZone')}
          searchable
          allowDeselect={false}
          data={Intl.supportedValuesOf('timeZone')}
          limit={50}
          value={draft.timeZone}
          onChange={(timeZone) => timeZone && put({ timeZone })}
          error={fieldMessage(error, 'timeZone')}
        />
        <Select
          label={t('country')}
          clearable
          placeholder={t('noCountry')}
          data={countries.map((value) => ({ value, label: t(`countries.${value}`) }))}
          value={draft.country}
          onChange={(country) => put({ country })}
          error={fieldMessage(error, 'country')}
        />
      </SimpleGrid>
      <MultiSelect
        label={t('teams')}
        description={calendar?.company ? t('companyHint') : t('teamsHint')}
        searchable
        data={(teams.data ?? []).map((team) => ({ value: team.id, label: team.name }))}
        value={draft.teams}
        onChange={(chosen) => put({ teams: chosen })}
        error={fieldMessage(error, 'teams')}
      />
      <HoursEditor shifts={draft.shifts} onChange={(shifts) => put({ shifts })} error={fieldMessage(error, 'shifts')} />
      <DaysOffEditor country={draft.country ?? ''} days={draft.daysOff} onChange={(daysOff) => put({ daysOff })} error={fieldMessage(error, 'daysOff')} />
      {moved != null && (
        <Alert color="marmalade" icon={<IconClockEdit />} title={t('preview', { count: moved })} role="status">
          {t('previewHint')}
        </Alert>
      )}
    </FormDialog>
  )
}

import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Alert, Button, MultiSelect, Select, SimpleGrid, TextInput } from '@mantine/core';
import { IconClockEdit } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldMessage } from '@/shared/ui/fieldMessage';
import { FormDialog } from '@/shared/ui/FormDialog';
import { toast } from '@/shared/ui/toast';
import { countries, useAddCalendar, useChangeCalendar, usePreview, useRemoveCalendar, useTeams, weekdays } from '../api/calendars';
import { DaysOffEditor } from './DaysOffEditor';
import { HoursEditor } from './HoursEditor';
const officeHours = weekdays.slice(0, 5).map((weekday) => ({ weekday, from: '08:00', until: '16:00' }));
function draftOf(calendar) {
    return {
        name: calendar?.name ?? '',
        timeZone: calendar?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
        country: calendar?.country ?? null,
        shifts: calendar?.shifts ?? officeHours,
        daysOff: calendar?.daysOff ?? [],
        teams: calendar?.teams.map((team) => team.id) ?? [],
    };
}
const intoView = (alert) => alert?.scrollIntoView({ block: 'center' });
/** A calendar. Before it is saved it says how many open deadlines move by it. */
export function CalendarDialog({ calendar, onClose }) {
    const { t } = useTranslation('calendars');
    const [draft, setDraft] = useState(() => draftOf(calendar));
    const [moved, setMoved] = useState();
    const teams = useTeams();
    const preview = usePreview();
    const add = useAddCalendar();
    const change = useChangeCalendar();
    const remove = useRemoveCalendar();
    const error = preview.error ?? add.error ?? change.error ?? remove.error;
    const put = (part) => {
        setDraft({ ...draft, ...part });
        setMoved(undefined);
        preview.reset();
    };
    const saved = () => {
        onClose();
        toast(t('saved', { name: draft.name }));
    };
    const save = () => {
        if (calendar)
            change.mutate({ params: { path: { id: calendar.id } }, body: { version: calendar.version, calendar: draft } }, { onSuccess: saved });
        else
            add.mutate({ body: draft }, { onSuccess: saved });
    };
    const submit = () => {
        if (moved != null)
            return save();
        preview.mutate({ body: { id: calendar?.id ?? null, calendar: draft } }, { onSuccess: ({ deadlines }) => (deadlines === 0 ? save() : setMoved(deadlines)) });
    };
    return (_jsxs(FormDialog, { title: calendar ? t('edit') : t('add'), submit: moved == null ? t('save', { ns: 'shared' }) : t('saveAnyway'), size: "lg", disabled: !draft.name.trim() || draft.shifts.some(({ from, until }) => !from || !until), pending: preview.isPending || add.isPending || change.isPending, error: error, onSubmit: submit, onClose: onClose, aside: calendar && !calendar.company ? (_jsx(Button, { variant: "subtle", color: "red", loading: remove.isPending, onClick: () => remove.mutate({ params: { path: { id: calendar.id } } }, { onSuccess: () => { onClose(); toast(t('removed', { name: calendar.name })); } }), children: t('remove') })) : undefined, children: [_jsx(TextInput, { "data-autofocus": true, required: true, label: t('name'), maxLength: 200, value: draft.name, onChange: (event) => put({ name: event.currentTarget.value }), error: fieldMessage(error, 'name') }), _jsxs(SimpleGrid, { cols: { base: 1, xs: 2 }, children: [_jsx(Select, { label: t('timeZone'), searchable: true, allowDeselect: false, data: Intl.supportedValuesOf('timeZone'), limit: 50, value: draft.timeZone, onChange: (timeZone) => timeZone && put({ timeZone }), error: fieldMessage(error, 'timeZone') }), _jsx(Select, { label: t('country'), clearable: true, placeholder: t('noCountry'), data: countries.map((value) => ({ value, label: t(`countries.${value}`) })), value: draft.country, onChange: (country) => put({ country }), error: fieldMessage(error, 'country') })] }), _jsx(MultiSelect, { label: t('teams'), description: calendar?.company ? t('companyHint') : t('teamsHint'), searchable: true, data: (teams.data ?? []).map((team) => ({ value: team.id, label: team.name })), value: draft.teams, onChange: (chosen) => put({ teams: chosen }), error: fieldMessage(error, 'teams') }), _jsx(HoursEditor, { shifts: draft.shifts, onChange: (shifts) => put({ shifts }), error: fieldMessage(error, 'shifts') }), _jsx(DaysOffEditor, { country: draft.country ?? '', days: draft.daysOff, onChange: (daysOff) => put({ daysOff }), error: fieldMessage(error, 'daysOff') }), moved != null && (_jsx(Alert, { ref: intoView, color: "marmalade", icon: _jsx(IconClockEdit, {}), title: t('preview', { count: moved }), role: "status", children: t('previewHint') }))] }));
}

import { jsxs as _jsxs, jsx as _jsx } from "react/jsx-runtime";
import { ActionIcon, Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { DateInput, today } from '@/shared/ui/dates';
import { useHolidays } from '../api/calendars';
/** Days on which nobody works: the public holidays, to read, and the company's own, to change. */
export function DaysOffEditor({ country, days, onChange, error }) {
    const { t } = useTranslation('calendars');
    const format = useFormat();
    const year = Number(today().slice(0, 4));
    const holidays = useHolidays(country, year);
    const set = (at, changed) => onChange(days.map((each, place) => (place === at ? changed : each)));
    return (_jsx(Fieldset, { legend: t('daysOff'), children: _jsxs(Stack, { gap: "xs", children: [country && holidays.data && (_jsxs(Text, { size: "sm", c: "dimmed", children: [t('holidaysOf', { year }), " ", holidays.data.map((day) => format.plainDate(day)).join(' · ')] })), days.map((off, at) => (_jsxs(Group, { gap: 6, wrap: "nowrap", children: [_jsx(DateInput, { w: 150, "aria-label": t('dayOff', { number: at + 1 }), value: off.day, onChange: (day) => day && set(at, { ...off, day }) }), _jsx(TextInput, { flex: 1, placeholder: t('dayOffName'), "aria-label": t('dayOffNameOf', { number: at + 1 }), maxLength: 200, value: off.name ?? '', onChange: (event) => set(at, { ...off, name: event.currentTarget.value }) }), _jsx(ActionIcon, { variant: "subtle", color: "gray", "aria-label": t('removeDayOff', { number: at + 1 }), onClick: () => onChange(days.filter((_, place) => place !== at)), children: _jsx(IconTrash, { size: 16 }) })] }, at))), _jsx(Button, { variant: "subtle", size: "compact-sm", style: { alignSelf: 'flex-start' }, leftSection: _jsx(IconPlus, { size: 14 }), onClick: () => onChange([...days, { day: today(), name: '' }]), children: t('addDayOff') }), error && (_jsx(Text, { size: "sm", c: "red", role: "alert", children: error }))] }) }));
}

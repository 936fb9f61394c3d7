import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { ActionIcon, Button, Fieldset, Flex, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconCopy, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { weekdays } from '../api/calendars';
import { useWeekdayNames } from './useWeekdayNames';
import { byWeekday, hour } from './week';
/** The shifts of a week, day by day. */
export function HoursEditor({ shifts, onChange, error }) {
    const { t } = useTranslation('calendars');
    const names = useWeekdayNames('long');
    const week = byWeekday(shifts);
    const set = (day, of) => onChange(weekdays.flatMap((each) => (each === day ? of : week[each])));
    const toAll = (of) => onChange(weekdays.slice(0, 5).flatMap((weekday) => of.map((shift) => ({ ...shift, weekday }))));
    return (_jsx(Fieldset, { legend: t('hours'), children: _jsxs(Stack, { gap: "xs", children: [weekdays.map((day) => (_jsxs(Flex, { columnGap: "xs", direction: { base: 'column', xs: 'row' }, children: [_jsx(Text, { size: "sm", w: 104, pt: 7, fw: 600, style: { flexShrink: 0 }, tt: "capitalize", children: names[day] }), _jsxs(Stack, { gap: 6, flex: 1, children: [week[day].map((shift, at) => (_jsx(ShiftRow, { name: names[day], shift: shift, onChange: (changed) => set(day, week[day].map((each, place) => (place === at ? changed : each))), onRemove: () => set(day, week[day].filter((_, place) => place !== at)) }, at))), _jsxs(Group, { gap: 4, children: [week[day].length === 0 && (_jsx(Text, { size: "sm", c: "dimmed", w: 72, lh: "34px", children: t('free') })), _jsx(Button, { variant: "subtle", size: "compact-sm", leftSection: _jsx(IconPlus, { size: 14 }), "aria-label": t('addShiftOn', { day: names[day] }), onClick: () => set(day, [...week[day], { weekday: day, from: week[day].length ? '13:00' : '08:00', until: week[day].length ? '17:00' : '16:00' }]), children: t('addShift') }), day === 'MONDAY' && week[day].length > 0 && (_jsx(Button, { variant: "subtle", size: "compact-sm", leftSection: _jsx(IconCopy, { size: 14 }), onClick: () => toAll(week[day]), children: t('copyToWeek') }))] })] })] }, day))), error && (_jsx(Text, { size: "sm", c: "red", role: "alert", children: error }))] }) }));
}
function ShiftRow({ name, shift, onChange, onRemove }) {
    const { t } = useTranslation('calendars');
    const overnight = hour(shift.until) <= hour(shift.from);
    return (_jsxs(Group, { gap: 6, wrap: "nowrap", children: [_jsx(TextInput, { type: "time", miw: 0, maw: 140, flex: 1, styles: { input: { paddingInline: 8 } }, "aria-label": t('fromOn', { day: name }), value: hour(shift.from), onChange: (event) => onChange({ ...shift, from: event.currentTarget.value }) }), _jsx("span", { "aria-hidden": true, children: "\u2013" }), _jsx(TextInput, { type: "time", miw: 0, maw: 140, flex: 1, styles: { input: { paddingInline: 8 } }, "aria-label": t('untilOn', { day: name }), value: hour(shift.until), onChange: (event) => onChange({ ...shift, until: event.currentTarget.value }) }), _jsx(ActionIcon, { variant: "subtle", color: "gray", "aria-label": t('removeShift', { day: name }), onClick: onRemove, children: _jsx(IconTrash, { size: 16 }) }), overnight && (_jsx(Text, { size: "xs", c: "dimmed", visibleFrom: "sm", children: t('nextDay') }))] }));
}

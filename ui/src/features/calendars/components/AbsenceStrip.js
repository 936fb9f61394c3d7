import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import classes from './AbsenceStrip.module.css';
import { daysBetween, placed, today } from './strip';
/** Who is away when, a person a row, a day a column. */
export function AbsenceStrip({ from, until, absences, onOpen }) {
    const { t, i18n } = useTranslation('calendars');
    const format = useFormat();
    const days = daysBetween(from, until);
    const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'narrow', timeZone: 'UTC' });
    return (_jsx("div", { className: classes.frame, tabIndex: 0, role: "region", "aria-label": t('absence.title'), children: _jsxs("table", { className: classes.strip, style: { '--days': days.length }, children: [_jsx("thead", { children: _jsxs("tr", { children: [_jsx("th", { scope: "col", children: t('absence.who') }), days.map((day) => (_jsxs("th", { scope: "col", "data-free": isWeekend(day) || undefined, "data-today": day === today() || undefined, "aria-label": format.plainDate(day), children: [_jsx("span", { children: weekday.format(new Date(`${day}T00:00:00Z`)) }), _jsx("b", { children: Number(day.slice(8)) })] }, day)))] }) }), _jsx("tbody", { children: placed(absences, days).map(({ person, cells }) => (_jsxs("tr", { children: [_jsx("th", { scope: "row", children: person.name }), cells.map((cell, at) => cell.absence ? (_jsx("td", { colSpan: cell.span, className: classes.away, children: _jsx(UnstyledButton, { className: classes.bar, disabled: !cell.absence.editable, "data-covered": cell.absence.substitute != null || cell.absence.substitutes.length > 0 || undefined, title: cell.absence.note ?? undefined, "aria-label": t('absence.awayFromUntil', {
                                        name: person.name,
                                        from: format.plainDate(cell.absence.from),
                                        until: format.plainDate(cell.absence.until),
                                        cover: cover(cell.absence, t('absence.uncovered')),
                                    }), onClick: () => cell.absence && onOpen(cell.absence), children: _jsx(Text, { span: true, display: "block", size: "xs", truncate: true, children: cover(cell.absence, t('absence.uncovered')) }) }) }, at)) : (_jsx("td", { "data-free": isWeekend(days[cell.at] ?? '') || undefined }, at)))] }, person.id))) })] }) }));
}
function isWeekend(day) {
    return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
function cover({ substitute, substitutes }, nobody) {
    const names = new Set([...(substitute ? [substitute.name] : []), ...substitutes.map((each) => each.substitute.name)]);
    return names.size ? `→ ${[...names].join(', ')}` : nobody;
}

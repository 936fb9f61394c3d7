import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "react/jsx-runtime";
import { Badge, Button, Group, SimpleGrid, Skeleton, Stack, Text } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useCalendars } from '../api/calendars';
import { useWeekdayNames } from '../components/useWeekdayNames';
import { summary } from '../components/week';
const CalendarDialog = lazy(() => import('../components/CalendarDialog').then((module) => ({ default: module.CalendarDialog })));
/** When each team works. */
export function CalendarsPage() {
    const { t } = useTranslation('calendars');
    const { data: calendars, error, refetch } = useCalendars();
    const [edited, setEdited] = useState();
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: t('title'), under: _jsx(Text, { size: "sm", c: "dimmed", maw: 680, children: t('hint') }), actions: _jsx(Button, { leftSection: _jsx(IconPlus, { size: 18 }), onClick: () => setEdited('new'), children: t('add') }) }), error && !calendars && _jsx(ProblemAlert, { error: error, retry: () => void refetch() }), !error && !calendars && _jsx(Skeleton, { height: 180 }), _jsx(SimpleGrid, { cols: { base: 1, sm: 2, xl: 3 }, children: calendars?.map((calendar) => (_jsx(CalendarCard, { calendar: calendar, onEdit: () => setEdited(calendar) }, calendar.id))) }), _jsx(Suspense, { children: edited && _jsx(CalendarDialog, { calendar: edited === 'new' ? undefined : edited, onClose: () => setEdited(undefined) }) })] }));
}
function CalendarCard({ calendar, onEdit }) {
    const { t } = useTranslation('calendars');
    const names = useWeekdayNames('short');
    return (_jsx(Panel, { title: calendar.name, aside: _jsx(Button, { variant: "subtle", size: "compact-sm", leftSection: _jsx(IconPencil, { size: 14 }), "aria-label": t('editNamed', { name: calendar.name }), onClick: onEdit, children: t('editShort') }), children: _jsxs(Stack, { gap: 6, children: [summary(calendar.shifts).map(({ first, last, hours }) => (_jsxs(Group, { gap: "xs", wrap: "nowrap", children: [_jsx(Text, { size: "sm", w: 80, c: "dimmed", children: first === last ? names[first] : `${names[first]}–${names[last]}` }), _jsx(Text, { size: "sm", fw: 600, children: hours })] }, first))), _jsx(Text, { size: "sm", c: "dimmed", children: [calendar.timeZone, calendar.country ? t(`countries.${calendar.country}`, { defaultValue: calendar.country }) : t('noCountry'), calendar.daysOff.length > 0 && t('daysOffCount', { count: calendar.daysOff.length })]
                        .filter(Boolean)
                        .join(' · ') }), _jsxs(Group, { gap: 6, children: [calendar.company && (_jsx(Badge, { color: "pine", variant: "light", tt: "none", children: t('everybodyElse') })), calendar.teams.map((team) => (_jsx(Badge, { color: "gray", variant: "light", tt: "none", children: team.name }, team.id))), !calendar.company && calendar.teams.length === 0 && (_jsx(Text, { size: "sm", c: "dimmed", children: t('noTeam') }))] })] }) }));
}

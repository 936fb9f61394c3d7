import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "react/jsx-runtime";
import { ActionIcon, Button, Group, Select, Skeleton, Text } from '@mantine/core';
import { IconBeach, IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/features/identity/api/session';
import { useFormat } from '@/shared/i18n/format';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useAbsences } from '../api/absences';
import { useTeams } from '../api/calendars';
import { AbsenceStrip } from '../components/AbsenceStrip';
import { dayAfter, today } from '../components/strip';
const AbsenceDialog = lazy(() => import('../components/AbsenceDialog').then((module) => ({ default: module.AbsenceDialog })));
const route = getRouteApi('/shell/absences');
const WEEKS = 4;
/** The Monday of the week of a day. */
function mondayOf(day) {
    return dayAfter(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}
/** The team calendar: who is away, and who covers whom. */
export function AbsencesPage() {
    const { t } = useTranslation('calendars');
    const format = useFormat();
    const me = useMe();
    const search = route.useSearch();
    const navigate = route.useNavigate();
    const from = mondayOf(search.from ?? today());
    const until = dayAfter(from, 7 * WEEKS - 1);
    const { data: absences, error, refetch } = useAbsences(from, until, search.team);
    const teams = useTeams();
    const [edited, setEdited] = useState();
    const turn = (weeks) => void navigate({ search: { ...search, from: dayAfter(from, 7 * weeks) } });
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: t('absence.title'), actions: _jsxs(_Fragment, { children: [me.role !== 'REP' && (_jsx(Select, { "aria-label": t('teams'), placeholder: t('absence.allTeams'), clearable: true, w: 180, data: (teams.data ?? []).map((team) => ({ value: team.id, label: team.name })), value: search.team ?? null, onChange: (team) => void navigate({ search: { ...search, team: team ?? undefined } }) })), _jsx(Button, { leftSection: _jsx(IconPlus, { size: 18 }), onClick: () => setEdited('new'), children: t('absence.add') })] }) }), _jsxs(Group, { gap: "xs", mb: "sm", children: [_jsx(ActionIcon, { variant: "default", "aria-label": t('absence.earlier'), onClick: () => turn(-WEEKS), children: _jsx(IconChevronLeft, { size: 16 }) }), _jsxs(Text, { size: "sm", "aria-live": "polite", children: [format.plainDate(from), " \u2013 ", format.plainDate(until)] }), _jsx(ActionIcon, { variant: "default", "aria-label": t('absence.later'), onClick: () => turn(WEEKS), children: _jsx(IconChevronRight, { size: 16 }) })] }), error && !absences && _jsx(ProblemAlert, { error: error, retry: () => void refetch() }), !error && !absences && _jsx(Skeleton, { height: 200 }), absences?.length === 0 && (_jsx(EmptyState, { icon: IconBeach, title: t('absence.empty'), children: t('absence.emptyHint') })), absences && absences.length > 0 && _jsx(AbsenceStrip, { from: from, until: until, absences: absences, onOpen: setEdited }), _jsx(Suspense, { children: edited && _jsx(AbsenceDialog, { absence: edited === 'new' ? undefined : edited, onClose: () => setEdited(undefined) }) })] }));
}

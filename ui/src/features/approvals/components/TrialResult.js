import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Button, Group, Table, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { csv, save } from '@/shared/files';
import { FindingList } from './FindingList';
import classes from './TrialResult.module.css';
const perWeek = (count, trial) => Math.round((count / Math.max(1, trial.weeks.length)) * 10) / 10;
/** How many approvals a week, and whose, now and then. */
export function TrialResult({ trial }) {
    const { t } = useTranslation('approvals');
    const format = useFormat();
    const more = trial.then - trial.now;
    const exported = () => save('approval-trial.csv', 'text/csv', csv([
        [t('trial.person'), t('trial.now'), t('trial.then'), t('trial.difference')],
        ...trial.people.map(({ person, now, then }) => [person.name, now, then, then - now]),
        [t('trial.week'), t('trial.now'), t('trial.then'), t('trial.difference')],
        ...trial.weeks.map(({ week, now, then }) => [week, now, then, then - now]),
    ]));
    return (_jsxs(_Fragment, { children: [_jsx(FindingList, { findings: trial.findings }), _jsx(Text, { fw: 600, children: t(more >= 0 ? 'trial.more' : 'trial.fewer', {
                    difference: format.number(Math.abs(perWeek(more, trial))),
                    now: format.number(perWeek(trial.now, trial)),
                    then: format.number(perWeek(trial.then, trial)),
                }) }), _jsx(Text, { size: "sm", c: "dimmed", children: t('trial.looked', { records: format.number(trial.records), from: format.plainDate(trial.from), to: format.plainDate(trial.asOf) }) }), _jsx(Weeks, { trial: trial }), _jsx(Table.ScrollContainer, { minWidth: 420, scrollAreaProps: { viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('trial.title') } }, children: _jsxs(Table, { verticalSpacing: 6, children: [_jsx(Table.Thead, { children: _jsxs(Table.Tr, { children: [_jsx(Table.Th, { scope: "col", children: t('trial.person') }), _jsx(Table.Th, { scope: "col", children: t('trial.nowWeekly') }), _jsx(Table.Th, { scope: "col", children: t('trial.thenWeekly') }), _jsx(Table.Th, { scope: "col", children: t('trial.difference') })] }) }), _jsx(Table.Tbody, { children: trial.people.map(({ person, now, then }) => (_jsxs(Table.Tr, { children: [_jsx(Table.Th, { scope: "row", children: person.name }), _jsx(Table.Td, { children: format.number(perWeek(now, trial)) }), _jsx(Table.Td, { children: format.number(perWeek(then, trial)) }), _jsx(Table.Td, { children: `${then > now ? '+' : ''}${format.number(perWeek(then - now, trial))}` })] }, person.id))) })] }) }), _jsx(Group, { children: _jsx(Button, { variant: "default", size: "xs", leftSection: _jsx(IconDownload, { size: 15 }), onClick: exported, children: t('trial.export') }) })] }));
}
/** Two bars a week. The same numbers are in the export. */
function Weeks({ trial }) {
    const { t } = useTranslation('approvals');
    const format = useFormat();
    const highest = Math.max(1, ...trial.weeks.flatMap(({ now, then }) => [now, then]));
    const height = (count) => (count / highest) * 100;
    return (_jsxs("figure", { className: classes.figure, children: [_jsx("svg", { viewBox: `0 0 ${trial.weeks.length * 12} 104`, preserveAspectRatio: "none", role: "img", "aria-label": t('trial.chart'), className: classes.chart, children: trial.weeks.map(({ week, now, then }, index) => (_jsxs("g", { children: [_jsx("title", { children: t('trial.bar', { week: format.plainDate(week), now, then }) }), _jsx("rect", { x: index * 12 + 1, width: 4, y: 104 - height(now), height: height(now), className: classes.now }), _jsx("rect", { x: index * 12 + 6, width: 4, y: 104 - height(then), height: height(then), className: classes.then })] }, week))) }), _jsxs("figcaption", { className: classes.legend, children: [_jsx("span", { "data-kind": "now", children: t('trial.now') }), _jsx("span", { "data-kind": "then", children: t('trial.then') }), _jsx("span", { children: t('trial.highest', { count: highest }) })] })] }));
}

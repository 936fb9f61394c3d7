import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Button, Group, NativeSelect, Skeleton, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useTierMoves } from '../api/value';
import { MovesChart } from './MovesChart';
import classes from './panels.module.css';
const SPANS = ['3', '6', '12', '24'];
/** Moves between tiers: to look at, to read, and to take along. */
export function MovesPanel() {
    const { t } = useTranslation('retention');
    const format = useFormat();
    const [months, setMonths] = useState('6');
    const { data: moves, error, refetch } = useTierMoves(Number(months));
    const moved = moves?.flows.filter(({ from, to }) => from !== to) ?? [];
    return (_jsxs(Panel, { title: t('moves.title'), aside: _jsxs(Group, { gap: "xs", children: [_jsx(NativeSelect, { size: "xs", "aria-label": t('moves.months'), data: SPANS.map((span) => ({ value: span, label: t('moves.span', { count: Number(span) }) })), value: months, onChange: (event) => setMonths(event.currentTarget.value) }), _jsx(Button, { component: "a", href: `/api/retention/tiers/moves.csv?months=${months}`, download: true, variant: "default", size: "xs", leftSection: _jsx(IconDownload, { size: 14 }), children: t('moves.export') })] }), children: [error && !moves && _jsx(ProblemAlert, { error: error, retry: () => void refetch() }), !error && !moves && _jsx(Skeleton, { height: 260 }), moves && moves.flows.length === 0 && _jsx(Text, { size: "sm", children: t('moves.empty') }), moves && moves.flows.length > 0 && (_jsxs(_Fragment, { children: [_jsx(MovesChart, { moves: moves }), _jsxs("details", { children: [_jsx("summary", { className: `link ${classes.summary}`, children: t('moves.table') }), _jsx("div", { className: classes.frame, children: _jsxs("table", { className: classes.table, "aria-label": t('moves.title'), children: [_jsx("thead", { children: _jsxs("tr", { children: [_jsx("th", { scope: "col", children: t('moves.period') }), _jsx("th", { scope: "col", children: t('moves.from') }), _jsx("th", { scope: "col", children: t('moves.to') }), _jsx("th", { scope: "col", className: classes.number, children: t('now.customers') })] }) }), _jsx("tbody", { children: moved.map(({ toDay, from, to, customers }) => (_jsxs("tr", { children: [_jsx("td", { children: format.plainDate(toDay) }), _jsx("td", { children: from ?? t('moves.new') }), _jsx("td", { children: to }), _jsx("td", { className: classes.number, children: format.number(customers) })] }, `${toDay} ${from} ${to}`))) })] }) })] })] }))] }));
}

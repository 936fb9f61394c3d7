import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconHistory, IconNote, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useTimeline } from '../api/activities';
import classes from './Timeline.module.css';
import { TimelineEntry } from './TimelineEntry';
const ActivityDialog = lazy(() => import('./ActivityDialog').then((module) => ({ default: module.ActivityDialog })));
const PlanDialog = lazy(() => import('./PlanDialog').then((module) => ({ default: module.PlanDialog })));
const DoneDialog = lazy(() => import('./DoneDialog').then((module) => ({ default: module.DoneDialog })));
const PAGE = 20;
const MOST = 200;
/** Everything that happened and that is planned: what people did and what the process did, in one line of time. */
export function TimelinePanel({ subject, customerId, wordOf }) {
    const { t } = useTranslation('activities');
    const [size, setSize] = useState(PAGE);
    const [adding, setAdding] = useState();
    const [finishing, setFinishing] = useState();
    const [planning, setPlanning] = useState();
    const address = `${subject.type}:${subject.id}`;
    const { data, error, refetch } = useTimeline(address, size);
    const items = data?.items ?? [];
    const planned = items.filter((item) => !item.done && item.kind !== 'EVENT').toSorted((a, b) => a.at.localeCompare(b.at));
    const past = items.filter((item) => item.done || item.kind === 'EVENT');
    const list = (entries) => (_jsx("ol", { className: classes.list, children: entries.map((item) => (_jsx(TimelineEntry, { item: item, wordOf: wordOf, onDone: () => setFinishing(item), onPlan: () => setPlanning(item) }, item.id))) }));
    return (_jsxs(Panel, { title: t('title'), aside: _jsxs(Group, { gap: "xs", children: [_jsx(Button, { size: "xs", variant: "default", leftSection: _jsx(IconNote, { size: 15 }), onClick: () => setAdding('NOTE'), children: t('addNote') }), _jsx(Button, { size: "xs", leftSection: _jsx(IconPlus, { size: 15 }), onClick: () => setAdding('CALL'), children: t('add') })] }), children: [error != null && !data && _jsx(ProblemAlert, { error: error, retry: () => void refetch() }), !error && !data && (_jsxs(Stack, { gap: "xs", children: [_jsx(Skeleton, { height: 44 }), _jsx(Skeleton, { height: 44 }), _jsx(Skeleton, { height: 44 })] })), data?.items.length === 0 && (_jsx(EmptyState, { icon: IconHistory, title: t('empty'), titleOrder: 3, children: t('emptyHint') })), planned.length > 0 && (_jsxs(_Fragment, { children: [_jsx(Text, { size: "xs", fw: 650, c: "dimmed", mb: 4, children: t('planned') }), list(planned)] })), past.length > 0 && (_jsxs(_Fragment, { children: [planned.length > 0 && (_jsx(Text, { size: "xs", fw: 650, c: "dimmed", mt: "md", mb: 4, children: t('past') })), list(past)] })), data && data.total > items.length && size < MOST && (_jsx(Button, { variant: "subtle", size: "xs", mt: "sm", onClick: () => setSize(Math.min(MOST, size * 3)), children: t('older') })), _jsxs(Suspense, { children: [adding && _jsx(ActivityDialog, { subject: address, customerId: customerId, kind: adding, onClose: () => setAdding(undefined) }), finishing && _jsx(DoneDialog, { item: finishing, onClose: () => setFinishing(undefined) }), planning && _jsx(PlanDialog, { item: planning, onClose: () => setPlanning(undefined) })] })] }));
}

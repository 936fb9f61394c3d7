import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Badge, Button, Grid, Skeleton, Stack, Text, Timeline } from '@mantine/core';
import { IconCheck, IconEye, IconShieldOff, IconUserShare } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/features/identity/api/session';
import { ProcessPanel } from '@/features/studio/components/ProcessPanel';
import { useFormat } from '@/shared/i18n/format';
import { SubjectLink } from '@/shared/ui/AppLink';
import { DueDate } from '@/shared/ui/DueDate';
import { Facts } from '@/shared/ui/Facts';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Panel } from '@/shared/ui/Panel';
import { PersonName } from '@/shared/ui/PersonName';
import { useNow } from '@/shared/ui/useNow';
import { Unavailable } from '@/shared/ui/Unavailable';
import { useEscalation } from '../api/escalations';
const ReactionDialog = lazy(() => import('../components/ReactionDialogs').then((module) => ({ default: module.ReactionDialog })));
const route = getRouteApi('/shell/escalations/$escalationId');
const colours = { RAISED: 'red', ACKNOWLEDGED: 'marmalade', RESOLVED: 'pine' };
export function EscalationPage() {
    const { escalationId } = route.useParams();
    const { data: escalation, error, refetch } = useEscalation(escalationId);
    if (error && !escalation)
        return _jsx(Unavailable, { error: error, retry: () => void refetch() });
    if (!escalation) {
        return (_jsxs(Stack, { "aria-busy": true, children: [_jsx(Skeleton, { height: 60, maw: 420 }), _jsx(Skeleton, { height: 240 })] }));
    }
    return _jsx(Raised, { escalation: escalation });
}
function Raised({ escalation }) {
    const { t } = useTranslation('escalations');
    const format = useFormat();
    const now = useNow();
    const [reaction, setReaction] = useState();
    const { state, subject } = escalation;
    const me = useMe();
    const open = state !== 'RESOLVED';
    const mine = open && escalation.responsible?.id === me.id;
    const mayExempt = open && me.role !== 'REP';
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: t(`reason.${escalation.reason}`), over: _jsx(SubjectLink, { subject: subject }), under: _jsxs(_Fragment, { children: [_jsx(Badge, { variant: "light", color: colours[state], tt: "none", children: t(`state.${state}`) }), state === 'RAISED' && _jsx(DueDate, { dueAt: escalation.dueAt, late: escalation.dueAt !== null && Date.parse(escalation.dueAt) < now })] }), actions: _jsxs(_Fragment, { children: [mine && state === 'RAISED' && (_jsx(Button, { leftSection: _jsx(IconEye, { size: 16 }), onClick: () => setReaction('acknowledge'), children: t('acknowledge.action') })), mine && (_jsxs(_Fragment, { children: [_jsx(Button, { variant: "default", leftSection: _jsx(IconUserShare, { size: 16 }), onClick: () => setReaction('reassign'), children: t('reassign.action') }), _jsx(Button, { variant: state === 'RAISED' ? 'default' : 'filled', leftSection: _jsx(IconCheck, { size: 16 }), onClick: () => setReaction('resolve'), children: t('resolve.action') })] })), mayExempt && (_jsx(Button, { variant: "default", leftSection: _jsx(IconShieldOff, { size: 16 }), onClick: () => setReaction('exempt'), children: t('exempt.action') }))] }) }), _jsxs(Grid, { gap: "md", children: [_jsx(Grid.Col, { span: { base: 12, md: 7 }, children: _jsxs(Stack, { gap: "md", children: [escalation.next && _jsx(NextStep, { escalation: escalation, next: escalation.next }), _jsx(Panel, { title: t('facts'), children: _jsx(Facts, { facts: [
                                            [t('subject'), _jsx(SubjectLink, { subject: subject }, "subject")],
                                            [t('owner'), _jsx(PersonName, { person: escalation.owner }, "owner")],
                                            [t('responsible'), _jsx(PersonName, { person: escalation.responsible }, "responsible")],
                                            [t('level'), format.number(escalation.level)],
                                            [t('lateSince'), format.dateTime(escalation.lateSince)],
                                            [t('raisedAt'), format.dateTime(escalation.raisedAt)],
                                            [t('promisedUntil'), escalation.promisedUntil && format.plainDate(escalation.promisedUntil)],
                                        ] }) }), _jsx(ProcessPanel, { subject: subject })] }) }), _jsx(Grid.Col, { span: { base: 12, md: 5 }, children: _jsx(Panel, { title: t('history'), children: _jsx(Timeline, { bulletSize: 14, lineWidth: 2, color: "pine", active: escalation.history.length, children: escalation.history.map((event, index) => (_jsxs(Timeline.Item, { title: _jsx(Text, { size: "sm", children: t(`what.${event.what}`, { name: event.to?.name ?? '–' }) }), children: [_jsx(Text, { size: "xs", c: "dimmed", children: [event.by?.name, format.dateTime(event.at), event.until && t('untilDay', { day: format.plainDate(event.until) })].filter(Boolean).join(' · ') }), event.comment && _jsx(Text, { size: "sm", children: event.comment })] }, `${event.at}:${event.what}:${index}`))) }) }) })] }), _jsx(Suspense, { children: reaction && _jsx(ReactionDialog, { reaction: reaction, escalation: escalation, onClose: () => setReaction(undefined) }) })] }));
}
/** Nobody is surprised by the next step of the ladder. */
function NextStep({ escalation, next }) {
    const { t } = useTranslation('escalations');
    const format = useFormat();
    return (_jsxs(Panel, { title: t('next'), children: [_jsxs(Text, { children: [format.dateTime(next.at), ": ", t(`nextStep.${next.action}`, { name: next.to.name, level: next.level })] }), _jsx(Text, { size: "sm", c: "dimmed", children: escalation.state === 'ACKNOWLEDGED' ? t('nextPromise') : t('nextHint') })] }));
}

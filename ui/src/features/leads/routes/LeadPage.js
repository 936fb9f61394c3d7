import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Button, Grid, Skeleton, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TimelinePanel } from '@/features/activities/components/TimelinePanel';
import { CustomerGlancePanel } from '@/features/customers/components/CustomerGlancePanel';
import { ProcessPanel } from '@/features/studio/components/ProcessPanel';
import { DueDate } from '@/shared/ui/DueDate';
import { PageHeader } from '@/shared/ui/PageHeader';
import { PersonName } from '@/shared/ui/PersonName';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useLead } from '../api/leads';
import { StatusBadge, TemperatureBadge } from '../components/LeadBadges';
import { ContactPanel, DecisionPanel, DuplicatesAlert, InterestPanel, ScorePanel } from '../components/LeadPanels';
const DecisionDialog = lazy(() => import('../components/DecisionDialog').then((module) => ({ default: module.DecisionDialog })));
const WithdrawalDialog = lazy(() => import('../components/WithdrawalDialog').then((module) => ({ default: module.WithdrawalDialog })));
const route = getRouteApi('/shell/leads/$leadId');
export function LeadPage() {
    const { leadId } = route.useParams();
    const { data: lead, error, refetch } = useLead(leadId);
    if (lead)
        return _jsx(KnownLead, { lead: lead }, lead.id);
    if (error)
        return _jsx(ProblemAlert, { error: error, retry: () => void refetch() });
    return (_jsxs(Stack, { children: [_jsx(Skeleton, { height: 60, maw: 420 }), _jsx(Skeleton, { height: 240 })] }));
}
function KnownLead({ lead }) {
    const undecided = lead.status === 'OPEN' || lead.status === 'NURTURING';
    const subject = { type: 'lead', id: lead.id };
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: lead.name, over: lead.company, under: _jsxs(_Fragment, { children: [_jsx(StatusBadge, { status: lead.status }), lead.temperature && _jsx(TemperatureBadge, { lead: lead }), undecided && lead.dueAt && _jsx(DueDate, { dueAt: lead.dueAt, late: lead.late }), _jsx(PersonName, { person: lead.owner, fallback: lead.team?.name })] }), actions: undecided && _jsx(Decisions, { lead: lead }) }), _jsxs(Grid, { gap: "md", children: [_jsx(Grid.Col, { span: { base: 12, md: 7 }, children: _jsxs(Stack, { gap: "md", children: [undecided && _jsx(DuplicatesAlert, { duplicates: lead.duplicates }), lead.decision && _jsx(DecisionPanel, { lead: lead, decision: lead.decision }), _jsx(ContactPanel, { contact: lead.contact }), _jsx(InterestPanel, { lead: lead }), _jsx(ProcessPanel, { subject: subject }), _jsx(TimelinePanel, { subject: subject, customerId: lead.customer?.id })] }) }), _jsx(Grid.Col, { span: { base: 12, md: 5 }, children: _jsxs(Stack, { gap: "md", children: [_jsx(ScorePanel, { lead: lead }), lead.customer && _jsx(CustomerGlancePanel, { customerId: lead.customer.id })] }) })] })] }));
}
function Decisions({ lead }) {
    const { t } = useTranslation('leads');
    const [outcome, setOutcome] = useState();
    const [withdrawal, withdrawing] = useDisclosure(false);
    return (_jsxs(_Fragment, { children: [_jsx(Button, { onClick: () => setOutcome('QUALIFIED'), children: t('decide.QUALIFIED.title') }), _jsx(Button, { variant: "default", onClick: () => setOutcome('NURTURE'), children: t('decide.NURTURE.title') }), _jsx(Button, { variant: "default", onClick: () => setOutcome('DISQUALIFIED'), children: t('decide.DISQUALIFIED.title') }), _jsx(Button, { variant: "subtle", color: "gray", onClick: withdrawing.open, children: t('withdraw.title') }), _jsxs(Suspense, { children: [outcome && _jsx(DecisionDialog, { lead: lead, outcome: outcome, onClose: () => setOutcome(undefined) }), withdrawal && _jsx(WithdrawalDialog, { lead: lead, onClose: withdrawing.close })] })] }));
}

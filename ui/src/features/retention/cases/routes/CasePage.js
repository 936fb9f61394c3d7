import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Alert, Badge, Button, Grid, Skeleton, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TimelinePanel } from '@/features/activities/components/TimelinePanel';
import { CustomerGlancePanel } from '@/features/customers/components/CustomerGlancePanel';
import { ProcessPanel } from '@/features/studio/components/ProcessPanel';
import { AppLink } from '@/shared/ui/AppLink';
import { DueDate } from '@/shared/ui/DueDate';
import { PageHeader } from '@/shared/ui/PageHeader';
import { PersonName } from '@/shared/ui/PersonName';
import { Unavailable } from '@/shared/ui/Unavailable';
import { useCase } from '../api/cases';
import { SignBadge, StateBadge, TierBadge } from '../components/CaseBadges';
import { EffortPanel, OffersPanel, SignsPanel, WorthPanel } from '../components/CasePanels';
const OfferDialog = lazy(() => import('../components/OfferDialog').then((module) => ({ default: module.OfferDialog })));
const NoteDialog = lazy(() => import('../components/NoteDialog').then((module) => ({ default: module.NoteDialog })));
const route = getRouteApi('/shell/retention/cases/$caseId');
export function CasePage() {
    const { caseId } = route.useParams();
    const { data: kept, error, refetch } = useCase(caseId);
    if (kept)
        return _jsx(Known, { kept: kept }, kept.card.id);
    if (error)
        return _jsx(Unavailable, { error: error, retry: () => void refetch() });
    return (_jsxs(Stack, { "aria-busy": true, children: [_jsx(Skeleton, { height: 60, maw: 420 }), _jsx(Skeleton, { height: 240 })] }));
}
/** The customer's story on one screen: why they may go, what they are worth, what may be done and what was. */
function Known({ kept }) {
    const { t } = useTranslation('cases');
    const { card } = kept;
    const subject = { type: 'retentionCase', id: card.id };
    const [offering, setOffering] = useState();
    const [noting, setNoting] = useState();
    const gone = card.customer.name === '';
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: gone ? t('erased') : card.customer.name, over: _jsx(AppLink, { href: "/retention/cases", className: "link", children: t('title') }), under: _jsxs(_Fragment, { children: [_jsx(StateBadge, { card: card }), _jsx(SignBadge, { ...card }), _jsx(TierBadge, { tier: card.tier }), card.heldOut && (_jsx(Badge, { variant: "outline", color: "gray", tt: "none", children: t('heldOut') })), card.dueAt && _jsx(DueDate, { dueAt: card.dueAt, late: card.late }), _jsx(PersonName, { person: card.owner })] }), actions: _jsx(Actions, { kept: kept, onNote: setNoting }) }), _jsxs(Grid, { gap: "md", children: [_jsx(Grid.Col, { span: { base: 12, md: 7 }, children: _jsxs(Stack, { gap: "md", children: [kept.note && (_jsx(Alert, { color: "gray", title: card.result ? t(`result.${card.result}`) : t('note'), children: _jsx(Text, { size: "sm", children: kept.note }) })), kept.effort && (_jsx(EffortPanel, { effort: kept.effort, mayOffer: kept.mayOffer, onOffer: (start) => setOffering({ start }) })), _jsx(SignsPanel, { kept: kept }), _jsx(OffersPanel, { kept: kept }), _jsx(ProcessPanel, { subject: subject }), _jsx(TimelinePanel, { subject: subject, customerId: gone ? undefined : card.customer.id })] }) }), _jsx(Grid.Col, { span: { base: 12, md: 5 }, children: _jsxs(Stack, { gap: "md", children: [_jsx(WorthPanel, { kept: kept }), !gone && _jsx(CustomerGlancePanel, { customerId: card.customer.id })] }) })] }), _jsxs(Suspense, { children: [offering && _jsx(OfferDialog, { kept: kept, start: offering.start, onClose: () => setOffering(undefined) }), noting && _jsx(NoteDialog, { kept: kept, what: noting, onClose: () => setNoting(undefined) })] })] }));
}
function Actions({ kept, onNote }) {
    const { t } = useTranslation('cases');
    const button = (what, variant) => (_jsx(Button, { variant: variant, onClick: () => onNote(what), children: t(`${what}.title`) }, what));
    return (_jsxs(_Fragment, { children: [kept.mayAnswer && [button('accept', 'filled'), button('decline', 'default')], kept.mayOffer && [button('settle', 'default'), button('letGo', 'default')], kept.card.state !== 'CLOSED' && button('close', 'subtle')] }));
}

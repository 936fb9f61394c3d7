import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "react/jsx-runtime";
import { Badge, Button, Grid, Skeleton, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconRefresh, IconX } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { TimelinePanel } from '@/features/activities/components/TimelinePanel';
import { CustomerGlancePanel } from '@/features/customers/components/CustomerGlancePanel';
import { ProcessPanel } from '@/features/studio/components/ProcessPanel';
import { AppLink } from '@/shared/ui/AppLink';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Unavailable } from '@/shared/ui/Unavailable';
import { useOpportunity, useStageWord } from '../api/opportunities';
import { DealFacts } from '../components/DealFacts';
import { ItemsPanel } from '../components/ItemsPanel';
import { PendingBanner } from '../components/PendingBanner';
import { StageStrip } from '../components/StageStrip';
const LossDialog = lazy(() => import('../components/LossDialog').then((module) => ({ default: module.LossDialog })));
const ReopenDialog = lazy(() => import('../components/ReopenDialog').then((module) => ({ default: module.ReopenDialog })));
const route = getRouteApi('/shell/opportunities/$opportunityId');
const colours = { OPEN: 'gray', WON: 'pine', LOST: 'red' };
export function DealPage() {
    const { opportunityId } = route.useParams();
    const { data: deal, error, refetch } = useOpportunity(opportunityId);
    if (error && !deal)
        return _jsx(Unavailable, { error: error, retry: () => void refetch() });
    return deal ? _jsx(Deal, { deal: deal }, deal.id) : _jsx(Waiting, {});
}
function Deal({ deal }) {
    const { t, i18n } = useTranslation('opportunities');
    const wordOf = useStageWord();
    const [losing, loss] = useDisclosure(false);
    const [reopening, reopen] = useDisclosure(false);
    const subject = { type: 'opportunity', id: deal.id };
    const nameOf = (field) => {
        const key = `field.${field.replace(/(Id|Percent|Days)$/, '')}`;
        return i18n.exists(key, { ns: 'opportunities' }) ? t(key) : field;
    };
    const open = deal.status === 'OPEN';
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: deal.name, over: _jsx(AppLink, { href: "/pipeline", className: "link", children: t('title') }), under: _jsxs(_Fragment, { children: [_jsx(Badge, { variant: "light", color: colours[deal.status], tt: "none", children: t(`status.${deal.status}`) }), deal.stalled && (_jsx(Badge, { variant: "light", color: "red", tt: "none", children: t('card.stalled') }))] }), actions: open ? (_jsx(Button, { variant: "default", leftSection: _jsx(IconX, { size: 16 }), onClick: loss.open, children: t('loss.action') })) : (_jsx(Button, { variant: "default", leftSection: _jsx(IconRefresh, { size: 16 }), onClick: reopen.open, children: t('reopen.action') })) }), _jsxs(Stack, { gap: "md", children: [_jsx(StageStrip, { deal: deal, nameOf: nameOf }), deal.pending && _jsx(PendingBanner, { pending: deal.pending }), _jsxs(Grid, { gap: "md", children: [_jsx(Grid.Col, { span: { base: 12, md: 7, xl: 8 }, children: _jsxs(Stack, { gap: "md", children: [_jsx(ItemsPanel, { deal: deal, nameOf: nameOf }), _jsx(ProcessPanel, { subject: subject }), _jsx(TimelinePanel, { subject: subject, customerId: deal.customer?.id, wordOf: wordOf })] }) }), _jsx(Grid.Col, { span: { base: 12, md: 5, xl: 4 }, order: { base: -1, md: 0 }, children: _jsxs(Stack, { gap: "md", children: [_jsx(DealFacts, { deal: deal, nameOf: nameOf }), deal.customer && _jsx(CustomerGlancePanel, { customerId: deal.customer.id })] }) })] })] }), _jsxs(Suspense, { children: [losing && _jsx(LossDialog, { deal: deal, onClose: loss.close }), reopening && _jsx(ReopenDialog, { deal: deal, onClose: reopen.close })] })] }));
}
function Waiting() {
    return (_jsxs(Stack, { "aria-busy": true, children: [_jsx(Skeleton, { height: 60, maw: 420 }), _jsx(Skeleton, { height: 64 }), _jsx(Skeleton, { height: 320 })] }));
}

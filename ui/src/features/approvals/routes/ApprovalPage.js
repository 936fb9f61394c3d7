import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Badge, Button, Grid, Skeleton, Stack } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CustomerGlancePanel } from '@/features/customers/components/CustomerGlancePanel';
import { ItemsTable } from '@/features/opportunities/components/ItemsTable';
import { ProcessPanel } from '@/features/studio/components/ProcessPanel';
import { useFormat } from '@/shared/i18n/format';
import { SubjectLink } from '@/shared/ui/AppLink';
import { DueDate } from '@/shared/ui/DueDate';
import { Facts } from '@/shared/ui/Facts';
import { Money } from '@/shared/ui/Money';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Panel } from '@/shared/ui/Panel';
import { PersonName } from '@/shared/ui/PersonName';
import { useNow } from '@/shared/ui/useNow';
import { Unavailable } from '@/shared/ui/Unavailable';
import { useApproval } from '../api/approvals';
import { DecisionPanel } from '../components/DecisionPanel';
import { RecallButton } from '../components/RecallButton';
import { ChangesPanel } from '../components/ChangesPanel';
import { Happenings } from '../components/Happenings';
import { Levels } from '../components/Levels';
import { termsFacts } from '../components/terms';
import { OpinionPanel } from '../components/OpinionPanel';
const route = getRouteApi('/shell/approvals/$approvalId');
const colours = {
    OPEN: 'marmalade',
    APPROVED: 'pine',
    REJECTED: 'red',
    RETURNED: 'marmalade',
    RECALLED: 'gray',
    WITHDRAWN: 'gray',
};
export function ApprovalPage() {
    const { approvalId } = route.useParams();
    const { data: approval, error, refetch } = useApproval(approvalId);
    if (error && !approval)
        return _jsx(Unavailable, { error: error, retry: () => void refetch() });
    if (!approval) {
        return (_jsxs(Stack, { "aria-busy": true, children: [_jsx(Skeleton, { height: 60, maw: 420 }), _jsx(Skeleton, { height: 320 })] }));
    }
    return _jsx(Request, { approval: approval });
}
function Request({ approval }) {
    const { t } = useTranslation('approvals');
    const format = useFormat();
    const now = useNow();
    const { facts, state } = approval;
    const open = state === 'OPEN';
    const happened = approval.rounds.flatMap((round) => round.events);
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: t(`kind.${approval.kind}`), over: _jsx(SubjectLink, { subject: approval.subject }), under: _jsxs(_Fragment, { children: [_jsx(Badge, { variant: "light", color: colours[state], tt: "none", children: t(`state.${state}`) }), approval.round > 1 && (_jsx(Badge, { variant: "outline", color: "gray", tt: "none", children: t('round', { round: approval.round }) })), open && _jsx(DueDate, { dueAt: approval.dueAt, late: approval.dueAt !== null && Date.parse(approval.dueAt) < now })] }), actions: _jsxs(_Fragment, { children: [_jsx(Button, { component: "a", href: `/approvals/${approval.id}/print`, target: "_blank", rel: "noopener", variant: "subtle", leftSection: _jsx(IconPrinter, { size: 16 }), children: t('print.open') }), approval.chances.recall && _jsx(RecallButton, { approval: approval })] }) }), _jsxs(Grid, { gap: "md", children: [_jsx(Grid.Col, { span: { base: 12, md: 7, xl: 8 }, children: _jsxs(Stack, { gap: "md", children: [approval.chances.decide && _jsx(DecisionPanel, { approval: approval }), approval.chances.opine && _jsx(OpinionPanel, { approval: approval }), _jsx(ChangesPanel, { approval: approval }), _jsx(Panel, { title: t('asked'), children: _jsx(Facts, { cols: 3, facts: [
                                            [t('discount'), facts.discountPercent === null ? null : _jsx("strong", { children: format.percent(facts.discountPercent) }, "discount")],
                                            [t('amount'), facts.amount && _jsx(Money, { value: facts.amount })],
                                            [t('listAmount'), facts.listAmount && _jsx(Money, { value: facts.listAmount })],
                                            [t('margin'), facts.marginPercent === null ? null : format.percent(facts.marginPercent)],
                                            ...termsFacts(facts.terms, t),
                                            [t('requester'), _jsx(PersonName, { person: approval.requester }, "requester")],
                                            [t('requestedAt'), format.dateTime(approval.requestedAt)],
                                        ] }) }), facts.items.length > 0 && (_jsx(Panel, { title: t('items'), children: _jsx(ItemsTable, { items: facts.items.map(({ product, ...item }) => ({ ...item, productId: product, name: product })) }) })), _jsx(ProcessPanel, { subject: { type: 'approval', id: approval.id } })] }) }), _jsx(Grid.Col, { span: { base: 12, md: 5, xl: 4 }, children: _jsxs(Stack, { gap: "md", children: [[...approval.rounds].reverse().map((round) => (_jsx(Panel, { title: approval.rounds.length > 1 ? t('round', { round: round.round }) : t('steps'), children: _jsx(Levels, { round: round, at: round.id === approval.id ? approval.level : 0 }) }, round.id))), happened.length > 0 && (_jsx(Panel, { title: t('happened'), children: _jsx(Happenings, { events: happened }) })), facts.customer && _jsx(CustomerGlancePanel, { customerId: facts.customer.id })] }) })] })] }));
}

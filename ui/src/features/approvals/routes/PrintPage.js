import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Box, Button, Group, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconPrinter } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ItemsTable } from '@/features/opportunities/components/ItemsTable';
import { useFormat } from '@/shared/i18n/format';
import { Facts } from '@/shared/ui/Facts';
import { Money } from '@/shared/ui/Money';
import { Unavailable } from '@/shared/ui/Unavailable';
import { useApproval } from '../api/approvals';
import { Happenings } from '../components/Happenings';
import { Levels } from '../components/Levels';
import { termsFacts } from '../components/terms';
import classes from './PrintPage.module.css';
const route = getRouteApi('/approvals/$approvalId/print');
/** The whole history of a request on paper, or as the PDF the browser makes of it. */
export function PrintPage() {
    const { approvalId } = route.useParams();
    const { data: approval, error, refetch } = useApproval(approvalId);
    if (error && !approval)
        return _jsx(Unavailable, { error: error, retry: () => void refetch() });
    return approval ? _jsx(Paper, { approval: approval }) : null;
}
function Paper({ approval }) {
    const { t } = useTranslation('approvals');
    const format = useFormat();
    useDocumentTitle(`${t(`kind.${approval.kind}`)} – ${approval.subject.label}`);
    return (_jsxs("main", { className: classes.paper, children: [_jsxs(Group, { justify: "space-between", align: "flex-start", children: [_jsxs("div", { children: [_jsx(Text, { size: "sm", c: "dimmed", children: approval.subject.label }), _jsx(Title, { order: 1, size: "h2", children: t(`kind.${approval.kind}`) }), _jsxs(Text, { size: "sm", children: [t(`state.${approval.state}`), " \u00B7 ", t('print.printed', { at: format.dateTime(new Date().toISOString()) })] })] }), _jsx(Button, { className: classes.button, leftSection: _jsx(IconPrinter, { size: 16 }), onClick: () => window.print(), children: t('print.print') })] }), approval.rounds.map((round) => (_jsx(RoundSection, { round: round, at: round.id === approval.id ? approval.level : 0 }, round.id)))] }));
}
function RoundSection({ round, at }) {
    const { t } = useTranslation('approvals');
    const format = useFormat();
    const { facts } = round;
    return (_jsxs("section", { className: classes.round, children: [_jsxs(Title, { order: 2, size: "h3", mb: "xs", children: [t('round', { round: round.round }), " \u2013 ", t(`state.${round.state}`)] }), _jsx(Facts, { cols: 3, facts: [
                    [t('requester'), round.requester.name],
                    [t('requestedAt'), format.dateTime(round.requestedAt)],
                    [t('customer'), facts.customer?.name],
                    [t('discount'), facts.discountPercent === null ? null : format.percent(facts.discountPercent)],
                    [t('amount'), facts.amount && _jsx(Money, { value: facts.amount })],
                    [t('listAmount'), facts.listAmount && _jsx(Money, { value: facts.listAmount })],
                    [t('margin'), facts.marginPercent === null ? null : format.percent(facts.marginPercent)],
                    ...termsFacts(facts.terms, t),
                ] }), facts.items.length > 0 && (_jsx(Box, { mt: "md", children: _jsx(ItemsTable, { items: facts.items.map(({ product, ...item }) => ({ ...item, productId: product, name: product })) }) })), _jsx(Title, { order: 3, size: "h4", mt: "md", children: t('steps') }), _jsx(Levels, { round: round, at: at }), round.events.length > 0 && (_jsxs(_Fragment, { children: [_jsx(Title, { order: 3, size: "h4", mt: "md", mb: "xs", children: t('happened') }), _jsx(Happenings, { events: round.events })] }))] }));
}

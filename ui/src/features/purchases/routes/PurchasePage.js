import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Button, Grid, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconCash } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { AppLink } from '@/shared/ui/AppLink';
import { Facts } from '@/shared/ui/Facts';
import { Money } from '@/shared/ui/Money';
import { PagedTable } from '@/shared/ui/PagedTable';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Panel } from '@/shared/ui/Panel';
import { Unavailable } from '@/shared/ui/Unavailable';
import { usePurchase } from '../api/purchases';
import { PurchaseState } from '../components/PurchaseState';
const SettlementDialog = lazy(() => import('../components/SettlementDialog').then((module) => ({ default: module.SettlementDialog })));
const route = getRouteApi('/shell/purchases/$purchaseId');
export function PurchasePage() {
    const { purchaseId } = route.useParams();
    const { data: purchase, error, refetch } = usePurchase(purchaseId);
    if (error && !purchase)
        return _jsx(Unavailable, { error: error, retry: () => void refetch() });
    if (!purchase) {
        return (_jsxs(Stack, { "aria-busy": true, children: [_jsx(Skeleton, { height: 60, maw: 420 }), _jsx(Skeleton, { height: 240 })] }));
    }
    return _jsx(Known, { purchase: purchase }, purchase.id);
}
function Known({ purchase }) {
    const { t } = useTranslation('purchases');
    const format = useFormat();
    const [recording, setRecording] = useState();
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: t('ofDay', { day: format.plainDate(purchase.day) }), over: _jsx(AppLink, { href: `/customers/${purchase.customer.id}`, className: "link", children: purchase.customer.name }), under: _jsx(PurchaseState, { purchase: purchase }), actions: _jsxs(Group, { gap: "xs", children: [_jsx(Button, { variant: "default", leftSection: _jsx(IconArrowBackUp, { size: 16 }), onClick: () => setRecording('return'), children: t('return.record') }), _jsx(Button, { leftSection: _jsx(IconCash, { size: 16 }), onClick: () => setRecording('payment'), children: t('payment.record') })] }) }), _jsxs(Grid, { gap: "md", children: [_jsx(Grid.Col, { span: { base: 12, md: 7 }, children: _jsx(Panel, { title: t('lines'), children: _jsx(Lines, { purchase: purchase }) }) }), _jsx(Grid.Col, { span: { base: 12, md: 5 }, children: _jsxs(Stack, { gap: "md", children: [_jsx(Panel, { title: t('facts'), children: _jsx(Facts, { facts: [
                                            [t('number'), purchase.source === 'DEAL' ? _jsx(DealLink, { purchase: purchase }, "deal") : purchase.number],
                                            [t('source.title'), t(`source.${purchase.source}`)],
                                            [t('amount'), _jsx(Money, { value: purchase.amount }, "amount")],
                                            [t('listAmount'), purchase.listAmount && _jsx(Money, { value: purchase.listAmount })],
                                            [t('cost'), purchase.cost && _jsx(Money, { value: purchase.cost })],
                                            [t('rate'), purchase.rate === '1' ? null : format.decimal(purchase.rate)],
                                            [t('dueOn'), purchase.dueOn && format.plainDate(purchase.dueOn)],
                                            [t('outstanding'), _jsx(Money, { value: purchase.outstanding }, "outstanding")],
                                        ] }) }), _jsx(Panel, { title: t('return.title'), children: _jsx(Settlements, { settlements: purchase.returns, none: t('return.none') }) }), _jsx(Panel, { title: t('payment.title'), children: _jsx(Settlements, { settlements: purchase.payments, none: t('payment.none') }) })] }) })] }), _jsx(Suspense, { children: recording && _jsx(SettlementDialog, { purchase: purchase, way: recording, onClose: () => setRecording(undefined) }) })] }));
}
function DealLink({ purchase }) {
    return (_jsx(AppLink, { href: `/opportunities/${purchase.id}`, className: "link", children: purchase.lines[0]?.name ?? purchase.number }));
}
function Lines({ purchase }) {
    const { t } = useTranslation('purchases');
    const format = useFormat();
    const items = purchase.lines.map((line, at) => ({ ...line, at }));
    return (_jsx(PagedTable, { label: t('lines'), columns: [
            {
                key: 'name',
                header: t('product'),
                render: (line) => line.productId ? (_jsx(AppLink, { href: `/products/${line.productId}`, className: "link", children: line.name })) : (line.name || t('goods')),
            },
            { key: 'quantity', header: t('quantity'), align: 'right', render: (line) => format.number(line.quantity) },
            { key: 'list', header: t('listAmount'), align: 'right', render: (line) => _jsx(Money, { value: line.listAmount }) },
            { key: 'amount', header: t('amount'), align: 'right', render: (line) => _jsx(Money, { value: line.amount }) },
        ], list: { data: { items, page: 0, size: items.length, total: items.length }, error: null, isPending: false, refetch: () => undefined }, rowKey: (line) => String(line.at), onPage: () => undefined, empty: _jsx(Text, { size: "sm", children: t('goods') }) }));
}
function Settlements({ settlements, none }) {
    const format = useFormat();
    if (settlements.length === 0) {
        return (_jsx(Text, { size: "sm", c: "dimmed", children: none }));
    }
    return (_jsx(Stack, { gap: 6, children: settlements.map((each) => (_jsxs(Group, { justify: "space-between", wrap: "nowrap", children: [_jsxs(Text, { size: "sm", style: { overflowWrap: 'anywhere' }, children: [format.plainDate(each.day), " \u00B7 ", each.number] }), _jsx(Text, { size: "sm", children: _jsx(Money, { value: each.amount }) })] }, each.id))) }));
}

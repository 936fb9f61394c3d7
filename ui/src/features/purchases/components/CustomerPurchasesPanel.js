import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { IconPlus, IconShoppingBag } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Facts } from '@/shared/ui/Facts';
import { Money } from '@/shared/ui/Money';
import { PagedTable } from '@/shared/ui/PagedTable';
import { Panel } from '@/shared/ui/Panel';
import { usePurchases, usePurchaseTotals } from '../api/purchases';
import { PurchaseState } from './PurchaseState';
const PurchaseDialog = lazy(() => import('./PurchaseDialog').then((module) => ({ default: module.PurchaseDialog })));
const SHOWN = 10;
/** What a customer bought, the latest first, and what it comes to. */
export function CustomerPurchasesPanel({ customer }) {
    const { t } = useTranslation('purchases');
    const format = useFormat();
    const [page, setPage] = useState(0);
    const [recording, setRecording] = useState(false);
    const list = usePurchases(customer.id, page, SHOWN);
    return (_jsxs(Panel, { title: t('title'), aside: _jsx(Button, { size: "xs", leftSection: _jsx(IconPlus, { size: 15 }), onClick: () => setRecording(true), children: t('record') }), children: [_jsxs(Stack, { gap: "sm", children: [list.data && list.data.total > 0 && _jsx(Totals, { customerId: customer.id }), _jsx(PagedTable, { label: t('title'), columns: [
                            { key: 'day', header: t('day'), render: (purchase) => _jsx("span", { style: { whiteSpace: 'nowrap' }, children: format.plainDate(purchase.day) }) },
                            { key: 'number', header: t('lines'), render: (purchase) => _jsx(Goods, { purchase: purchase }) },
                            { key: 'amount', header: t('amount'), align: 'right', render: (purchase) => _jsx(Money, { value: purchase.amount }) },
                            { key: 'returned', header: t('returned'), align: 'right', render: (purchase) => _jsx(Some, { value: purchase.returned }) },
                            { key: 'state', header: t('payment.column'), align: 'right', render: (purchase) => _jsx(PurchaseState, { purchase: purchase }) },
                        ], list: list, rowKey: (purchase) => purchase.id, href: (purchase) => `/purchases/${purchase.id}`, onPage: setPage, empty: _jsx(EmptyState, { icon: IconShoppingBag, title: t('empty.title'), titleOrder: 3, children: t('empty.text') }) })] }), _jsx(Suspense, { children: recording && _jsx(PurchaseDialog, { customerId: customer.id, onClose: () => setRecording(false) }) })] }));
}
/** What was bought says more than the number of the document. */
function Goods({ purchase }) {
    const { t } = useTranslation('purchases');
    const [first] = purchase.lines;
    return (_jsxs(Stack, { gap: 0, children: [_jsx("span", { children: [first ? first.name || t('goods') : purchase.number, purchase.lines.length > 1 && t('more', { count: purchase.lines.length - 1 })].filter(Boolean).join(' ') }), _jsx(Text, { size: "xs", c: "dimmed", style: { overflowWrap: 'anywhere' }, children: purchase.source === 'DEAL' ? t('source.DEAL') : purchase.number })] }));
}
function Some({ value }) {
    return /[1-9]/.test(value.amount) ? _jsx(Money, { value: value }) : _jsx(_Fragment, { children: "\u2013" });
}
function Totals({ customerId }) {
    const { t } = useTranslation('purchases');
    const format = useFormat();
    const { data } = usePurchaseTotals(customerId);
    if (!data)
        return _jsx(Skeleton, { height: 48 });
    return (_jsx(Facts, { cols: 3, facts: [
            [t('totals.purchases'), format.number(data.purchases)],
            [t('totals.bought'), _jsx(Money, { value: data.bought }, "bought")],
            [t('totals.returned'), _jsx(Some, { value: data.returned }, "returned")],
            [t('totals.outstanding'), _jsx(Some, { value: data.outstanding }, "outstanding")],
            [t('totals.overdue'), _jsx(Some, { value: data.overdue }, "overdue")],
        ] }));
}

import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Button, Group, Skeleton, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconShoppingCart } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useStockOutsOf } from '../api/stockOuts';
import { StateBadge } from './StateBadge';
const OrderDialog = lazy(() => import('./OrderDialog').then((module) => ({ default: module.OrderDialog })));
const PurchaseDialog = lazy(() => import('@/features/purchases/components/PurchaseDialog').then((module) => ({ default: module.PurchaseDialog })));
const StockOutDialog = lazy(() => import('./StockOutDialog').then((module) => ({ default: module.StockOutDialog })));
/** Orders of a customer that met no stock, and the way to take another order. */
export function CustomerStockOutsPanel({ customer }) {
    const { t } = useTranslation('stock');
    const format = useFormat();
    const { data, error, refetch } = useStockOutsOf(customer.id);
    const [ordering, setOrdering] = useState(false);
    const [buying, setBuying] = useState();
    const [opened, setOpened] = useState();
    return (_jsxs(Panel, { title: t('ofCustomer'), aside: _jsx(Button, { size: "xs", leftSection: _jsx(IconShoppingCart, { size: 15 }), onClick: () => setOrdering(true), children: t('order.button') }), children: [error != null && !data && _jsx(ProblemAlert, { error: error, retry: () => void refetch() }), !error && !data && _jsx(Skeleton, { height: 60 }), data?.length === 0 && (_jsx(Text, { size: "sm", c: "dimmed", children: t('noneOfCustomer') })), _jsx(Stack, { gap: "xs", children: data?.map((stockOut) => (_jsxs(Group, { justify: "space-between", wrap: "nowrap", align: "flex-start", children: [_jsxs("div", { style: { minWidth: 0 }, children: [_jsxs(UnstyledButton, { className: "link", fz: "sm", onClick: () => setOpened(stockOut.id), children: [stockOut.product.name, " \u00D7 ", format.number(stockOut.quantity)] }), _jsx(Text, { size: "xs", c: "dimmed", children: stockOut.state !== 'CLOSED' && stockOut.expectedOn ? t('expected', { date: format.plainDate(stockOut.expectedOn) }) : format.date(stockOut.orderedAt) })] }), _jsx(StateBadge, { stockOut: stockOut })] }, stockOut.id))) }), _jsxs(Suspense, { children: [ordering && (_jsx(OrderDialog, { customer: customer, onBuy: (ordered) => {
                            setOrdering(false);
                            setBuying(ordered);
                        }, onClose: () => setOrdering(false) })), buying && _jsx(PurchaseDialog, { customerId: customer.id, ordered: buying, onClose: () => setBuying(undefined) }), opened && _jsx(StockOutDialog, { id: opened, onClose: () => setOpened(undefined) })] })] }));
}

import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/ui/Dialog';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useStockOut } from '../api/stockOuts';
import { StockOutCard } from './StockOutCard';
/** An order that met no stock before: the customer calls again. */
export function StockOutDialog({ id, onClose }) {
    const { t } = useTranslation('stock');
    const { data, error, refetch } = useStockOut(id);
    return (_jsxs(Dialog, { title: data ? t('order.title', { name: data.stockOut.customer.name }) : t('title'), onClose: onClose, size: "lg", children: [error != null && !data && _jsx(ProblemAlert, { error: error, retry: () => void refetch() }), !error && !data && _jsx(Skeleton, { height: 240 }), data && _jsx(StockOutCard, { first: data }, data.stockOut.version)] }));
}

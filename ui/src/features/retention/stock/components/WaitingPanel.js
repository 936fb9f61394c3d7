import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { AppLink } from '@/shared/ui/AppLink';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useWaitingFor } from '../api/stockOuts';
import { StateBadge } from './StateBadge';
/** Customers who ordered a product when there was not enough of it, in the order in which they are served. */
export function WaitingPanel({ product }) {
    const { t } = useTranslation('stock');
    const format = useFormat();
    const { data, error, refetch } = useWaitingFor(product);
    const pieces = data?.reduce((sum, { quantity }) => sum + quantity, 0) ?? 0;
    return (_jsxs(Panel, { title: t('waiting.title'), aside: pieces > 0 && (_jsx(Badge, { variant: "light", color: "marmalade", tt: "none", children: t('waiting.pieces', { count: pieces, pieces: format.number(pieces) }) })), children: [error != null && !data && _jsx(ProblemAlert, { error: error, retry: () => void refetch() }), data?.length === 0 && (_jsx(Text, { size: "sm", c: "dimmed", children: t('waiting.none') })), _jsx(Stack, { gap: "xs", children: data?.map((stockOut) => (_jsxs(Group, { justify: "space-between", wrap: "nowrap", align: "flex-start", children: [_jsxs("div", { style: { minWidth: 0 }, children: [_jsx(Text, { size: "sm", children: _jsx(AppLink, { href: `/customers/${stockOut.customer.id}`, className: "link", children: stockOut.customer.name }) }), _jsxs(Text, { size: "xs", c: "dimmed", children: ["\u00D7 ", format.number(stockOut.quantity), " \u00B7 ", format.date(stockOut.orderedAt)] })] }), _jsx(StateBadge, { stockOut: stockOut })] }, stockOut.id))) })] }));
}

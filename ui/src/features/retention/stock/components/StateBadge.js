import { jsx as _jsx } from "react/jsx-runtime";
import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
/** Where an order stands, or what became of it. */
export function StateBadge({ stockOut }) {
    const { t } = useTranslation('stock');
    const color = stockOut.state === 'CLOSED' ? (stockOut.result === 'LEFT' || stockOut.result === 'SILENT' ? 'gray' : 'teal') : 'marmalade';
    return (_jsx(Badge, { variant: "light", color: color, tt: "none", children: stockOut.result ? t(`result.${stockOut.result}`) : t(`state.${stockOut.state}`) }));
}

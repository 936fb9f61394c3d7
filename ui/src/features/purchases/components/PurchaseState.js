import { jsx as _jsx } from "react/jsx-runtime";
import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
/** Whether a purchase is paid, and if not, how long it should have been. */
export function PurchaseState({ purchase }) {
    const { t } = useTranslation('purchases');
    if (purchase.overdueDays > 0) {
        return (_jsx(Badge, { color: "red", variant: "light", tt: "none", children: t('state.overdue', { count: purchase.overdueDays }) }));
    }
    const open = /[1-9]/.test(purchase.outstanding.amount);
    return (_jsx(Badge, { color: open ? 'marmalade' : 'pine', variant: "light", tt: "none", children: t(open ? 'state.open' : 'state.settled') }));
}

import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Badge } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
const colours = ['gray', 'gray', 'marmalade', 'red'];
/** The most serious sign of a case, and how many there are. */
export function SignBadge({ signal, seriousness, signs = 1 }) {
    const { t } = useTranslation('cases');
    return (_jsxs(Badge, { variant: "light", color: colours[seriousness] ?? 'gray', tt: "none", fw: 600, title: t(`seriousness.${seriousness}`), leftSection: seriousness > 1 ? _jsx(IconAlertTriangle, { size: 13 }) : undefined, children: [t(`signal.${signal}`), signs > 1 && ` +${signs - 1}`] }));
}
export function StateBadge({ card }) {
    const { t } = useTranslation('cases');
    const good = card.result === 'KEPT';
    return (_jsx(Badge, { variant: "light", color: card.state === 'CLOSED' ? (good ? 'pine' : 'gray') : 'marmalade', tt: "none", fw: 600, children: card.result ? t(`result.${card.result}`) : t(`state.${card.state}`) }));
}
export function TierBadge({ tier }) {
    const { t } = useTranslation('cases');
    if (!tier)
        return null;
    return (_jsx(Badge, { variant: "outline", color: "gray", tt: "none", children: t('tier', { tier }) }));
}

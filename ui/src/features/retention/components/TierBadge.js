import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Badge, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
const colours = { A: 'pine', B: 'pine', C: 'marmalade', N: 'gray', D: 'gray', L: 'red' };
/** The letter of a tier; what it means is read out and shown on pointing. */
export function TierBadge({ tier, size = 'md' }) {
    const { t } = useTranslation('retention');
    if (!tier)
        return _jsx(_Fragment, { children: "\u2013" });
    const meaning = t(`tier.${tier}`, { defaultValue: '' });
    return (_jsxs(Badge, { variant: tier === 'A' ? 'filled' : 'light', color: colours[tier] ?? 'gray', size: size, radius: "sm", tt: "none", title: meaning || undefined, children: [tier, meaning && _jsx(VisuallyHidden, { children: `: ${meaning}` })] }));
}

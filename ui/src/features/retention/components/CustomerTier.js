import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Group, Text } from '@mantine/core';
import { useValueCard } from '../api/value';
import { TierBadge } from './TierBadge';
import { useValueWords } from './words';
/** How valuable a customer is, in a word, for the head of a page. */
export function CustomerTier({ customerId }) {
    const { data: card } = useValueCard(customerId);
    const words = useValueWords();
    if (!card?.tier)
        return null;
    return (_jsxs(Group, { gap: 6, wrap: "nowrap", children: [_jsx(TierBadge, { tier: card.tier, size: "sm" }), _jsx(Text, { size: "sm", children: words.reason(card.reason) })] }));
}

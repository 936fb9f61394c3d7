import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Group, List, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { Facts } from '@/shared/ui/Facts';
import { Money } from '@/shared/ui/Money';
import { Panel } from '@/shared/ui/Panel';
import { changedItems, roundBefore } from '../api/changes';
import { days } from './terms';
/** What is different from what was submitted in the round before: nobody has to compare by heart. */
export function ChangesPanel({ approval }) {
    const { t } = useTranslation('approvals');
    const before = roundBefore(approval);
    if (!before)
        return null;
    const facts = changedFacts(before.facts, approval.facts);
    const items = changedItems(before.facts, approval.facts);
    return (_jsx(Panel, { title: t('changes.title', { round: before.round }), children: facts.length === 0 && items.length === 0 ? (_jsx(Text, { size: "sm", children: t('changes.none') })) : (_jsx(ChangeList, { facts: facts, items: items })) }));
}
function changedFacts(before, now) {
    const different = [];
    if (before.discountPercent !== now.discountPercent)
        different.push(['discount', before, now]);
    if (before.amount?.amount !== now.amount?.amount)
        different.push(['amount', before, now]);
    if (before.listAmount?.amount !== now.listAmount?.amount)
        different.push(['listAmount', before, now]);
    if (before.marginPercent !== now.marginPercent)
        different.push(['margin', before, now]);
    if (before.terms.paymentTermsDays !== now.terms.paymentTermsDays)
        different.push(['paymentTerms', before, now]);
    if (before.terms.nonStandard !== now.terms.nonStandard)
        different.push(['contract', before, now]);
    return different;
}
function ChangeList({ facts, items }) {
    const { t } = useTranslation('approvals');
    const format = useFormat();
    const value = (key, of) => {
        if (key === 'paymentTerms')
            return days(of.terms, t) ?? '–';
        if (key === 'contract')
            return of.terms.nonStandard ?? '–';
        const percent = key === 'discount' ? of.discountPercent : of.marginPercent;
        if (key === 'discount' || key === 'margin')
            return percent === null ? '–' : format.percent(percent);
        const money = key === 'amount' ? of.amount : of.listAmount;
        return money ? _jsx(Money, { value: money }) : '–';
    };
    const line = (item) => item ? t('changes.line', { quantity: item.quantity, discount: format.percent(item.discountPercent) }) : '–';
    return (_jsxs(_Fragment, { children: [_jsx(Facts, { cols: 2, facts: facts.map(([key, before, now]) => [
                    t(key),
                    _jsxs(Group, { gap: 6, wrap: "nowrap", component: "span", children: [_jsx("s", { children: value(key, before) }), _jsx(IconArrowRight, { size: 14, "aria-hidden": true }), _jsx("strong", { children: value(key, now) })] }, key),
                ]) }), items.length > 0 && (_jsx(List, { size: "sm", mt: "sm", children: items.map(({ product, before, now }) => (_jsxs(List.Item, { children: [product, ": ", _jsx("s", { children: line(before) }), " \u2192 ", line(now)] }, product))) }))] }));
}

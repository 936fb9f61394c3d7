import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Badge, Button, Group, List, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { Facts } from '@/shared/ui/Facts';
import { Money } from '@/shared/ui/Money';
import { Panel } from '@/shared/ui/Panel';
import { PersonName } from '@/shared/ui/PersonName';
import { SignBadge } from './CaseBadges';
/** How much is to be done, at what price, and why. */
export function EffortPanel({ effort, onOffer, mayOffer }) {
    const { t } = useTranslation('cases');
    const format = useFormat();
    return (_jsx(Panel, { title: t('effort.title'), children: _jsxs(Stack, { gap: "md", children: [_jsxs("div", { children: [_jsx(Text, { fw: 650, children: t(`effort.level.${effort.level}`) }), _jsx(Text, { size: "sm", children: effort.ruleId ? t(`rule.${effort.ruleId}`, { defaultValue: effort.ruleText ?? '' }) : t('effort.olderTable') }), _jsx(Text, { size: "xs", c: "dimmed", children: effort.rule > 0
                                ? t('effort.byRule', { rule: effort.rule, version: effort.tableVersion, when: format.dateTime(effort.decidedAt) })
                                : format.dateTime(effort.decidedAt) })] }), effort.keep && (_jsx(Facts, { cols: 3, facts: [
                        [t('effort.budget'), _jsx(Money, { value: effort.budget }, "budget")],
                        [t('effort.left'), _jsx(Money, { value: effort.left }, "left")],
                        [t('effort.expectedMargin'), effort.expectedMargin && _jsx(Money, { value: effort.expectedMargin })],
                        [t('effort.actor'), t(`actor.${effort.actor}`, { defaultValue: effort.actor })],
                        [t('effort.channel'), t(`channel.${effort.channel}`)],
                    ] })), mayOffer && (_jsxs("div", { children: [_jsx(Text, { size: "xs", c: "dimmed", mb: 6, children: t('effort.permitted') }), _jsxs(Group, { gap: "xs", children: [effort.permitted.map((permitted) => (_jsxs(Button, { size: "xs", variant: "light", onClick: () => onOffer(permitted), children: [t(`kind.${permitted.kind}`), permitted.percent ? ` ${format.percent(Number(permitted.percent))}` : '', Number(permitted.cost.amount) > 0 ? ` · ${format.money(permitted.cost)}` : ''] }, permitted.kind))), _jsx(Button, { size: "xs", variant: "default", onClick: () => onOffer(), children: t('offer.other') })] })] }))] }) }));
}
export function SignsPanel({ kept }) {
    const { t } = useTranslation('cases');
    const format = useFormat();
    return (_jsx(Panel, { title: t('signs'), children: _jsx(Stack, { gap: "sm", children: kept.signs.map((sign) => (_jsxs("div", { children: [_jsxs(Group, { gap: 6, children: [_jsx(SignBadge, { signal: sign.kind, seriousness: sign.seriousness }), _jsx(Text, { size: "xs", c: "dimmed", children: [format.dateTime(sign.at), sign.by?.name ?? t('found')].join(' · ') })] }), sign.note && _jsx(Text, { size: "sm", children: sign.note })] }, sign.at + sign.kind))) }) }));
}
export function OffersPanel({ kept }) {
    const { t } = useTranslation('cases');
    const format = useFormat();
    if (kept.offers.length === 0)
        return null;
    return (_jsx(Panel, { title: t('offers'), children: _jsx(List, { listStyleType: "none", spacing: "sm", children: kept.offers.map((made) => (_jsxs(List.Item, { children: [_jsxs(Group, { gap: 6, children: [_jsxs(Text, { size: "sm", fw: 600, children: [t(`kind.${made.kind}`), made.percent ? ` ${format.percent(Number(made.percent))}` : ''] }), _jsx(Badge, { variant: "light", color: made.state === 'ACCEPTED' ? 'pine' : 'gray', tt: "none", children: t(`offerState.${made.state}`) }), _jsx(Text, { size: "sm", children: _jsx(Money, { value: made.cost }) })] }), _jsxs(Group, { gap: 6, children: [_jsx(PersonName, { person: made.by }), _jsx(Text, { size: "xs", c: "dimmed", children: [t(`channel.${made.channel}`), format.dateTime(made.at)].join(' · ') })] }), made.words && _jsx(Text, { size: "sm", children: made.words })] }, made.at))) }) }));
}
const shown = ['revenue12', 'purchases12', 'margin12', 'recencyDays', 'intervalDays', 'activePercent', 'tenureDays', 'complaints12', 'lateServices12'];
const money = ['revenue12', 'margin12'];
/** What the customer is to us, in numbers. */
export function WorthPanel({ kept }) {
    const { t } = useTranslation('cases');
    const format = useFormat();
    const facts = kept.facts;
    const said = (name) => {
        const value = facts[name];
        if (value === null || value === undefined)
            return null;
        if (money.includes(name))
            return format.money({ amount: (Number(value) / 100).toFixed(2), currency: kept.card.spent.currency });
        if (name === 'activePercent')
            return format.percent(Number(value));
        return format.number(Math.round(Number(value)));
    };
    return (_jsx(Panel, { title: t('worth'), children: _jsx(Table, { "aria-label": t('worth'), withRowBorders: false, verticalSpacing: 4, children: _jsx(Table.Tbody, { children: shown
                    .filter((name) => said(name) !== null)
                    .map((name) => (_jsxs(Table.Tr, { children: [_jsx(Table.Th, { scope: "row", fw: 400, c: "dimmed", children: t(`fact.${name}`) }), _jsx(Table.Td, { ta: "right", children: said(name) })] }, name))) }) }) }));
}

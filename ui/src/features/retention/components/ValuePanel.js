import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Alert, Box, Group, List, Skeleton, Stack, Text } from '@mantine/core';
import { IconArrowUpRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { Facts } from '@/shared/ui/Facts';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useValueCard } from '../api/value';
import classes from './panels.module.css';
import { TierBadge } from './TierBadge';
import { useValueWords } from './words';
/** How valuable a customer is: why, what has changed, and what would change it. */
export function ValuePanel({ customerId }) {
    const { t } = useTranslation('retention');
    const { data: card, error, refetch } = useValueCard(customerId);
    return (_jsxs(Panel, { title: t('card.title'), children: [error && !card && _jsx(ProblemAlert, { error: error, retry: () => void refetch() }), !error && !card && _jsx(Skeleton, { height: 200 }), card && _jsx(Known, { card: card })] }));
}
function Known({ card }) {
    const { t } = useTranslation('retention');
    const format = useFormat();
    const words = useValueWords();
    const trend = card.facts.find((fact) => fact.fact === 'revenueChangePercent');
    const differs = card.tierNow != null && card.tierNow !== card.tier;
    return (_jsxs(Stack, { gap: "md", children: [_jsxs(Group, { gap: "sm", align: "center", wrap: "nowrap", children: [_jsx(TierBadge, { tier: card.tier, size: "xl" }), _jsxs("div", { children: [_jsx(Text, { fw: 600, children: card.tier ? words.reason(card.reason) : t('card.undecided') }), card.since && (_jsxs(Text, { size: "xs", c: "dimmed", children: [t('card.since', { date: format.date(card.since) }), trend?.number != null && ` · ${t('card.trend', { change: format.change(trend.number) })}`] }))] })] }), differs && (_jsx(Alert, { color: "marmalade", variant: "light", p: "xs", children: t('card.now', { tier: card.tierNow, reason: words.reason(card.reasonNow) }) })), card.why.length > 0 && (_jsx(Section, { title: t('card.why'), children: _jsx(List, { size: "sm", spacing: 2, children: card.why.map((condition) => (_jsxs(List.Item, { children: [words.name(condition.fact), ": ", _jsx("strong", { className: "figures", children: words.value(condition.fact) }), _jsx(Text, { span: true, c: "dimmed", size: "sm", children: ` – ${words.condition(condition)}` })] }, condition.fact.fact))) }) })), card.changed.length > 0 && (_jsx(Section, { title: t('card.changed'), children: _jsx(List, { size: "sm", spacing: 2, children: card.changed.map(({ then, now }) => (_jsx(List.Item, { children: t('card.change', { fact: words.name(now), then: words.value(then), now: words.value(now) }) }, now.fact))) }) })), card.steps.length > 0 && (_jsx(Section, { title: t('card.steps'), children: _jsx(Stack, { gap: 6, children: card.steps.map((step) => (_jsx(Step, { step: step }, step.tier))) }) })), _jsx(More, { card: card })] }));
}
function Section({ title, children }) {
    return (_jsxs("div", { children: [_jsx(Text, { size: "xs", c: "dimmed", mb: 4, children: title }), children] }));
}
function Step({ step }) {
    const { t } = useTranslation('retention');
    const words = useValueWords();
    return (_jsxs(Group, { gap: "xs", wrap: "nowrap", align: "flex-start", children: [_jsx(IconArrowUpRight, { size: 16, "aria-hidden": true, style: { flexShrink: 0, marginTop: 2 } }), _jsxs(Text, { size: "sm", children: [_jsx(TierBadge, { tier: step.tier, size: "sm" }), " ", step.changes.map(({ then, now }) => t('card.step', { fact: words.name(now), then: words.value(then), now: words.value(now) })).join(t('and'))] })] }));
}
function More({ card }) {
    const { t } = useTranslation('retention');
    const format = useFormat();
    const words = useValueWords();
    const known = card.facts.filter((fact) => fact.fact !== 'tier' && (fact.money != null || fact.number != null || fact.text != null));
    return (_jsxs(Stack, { gap: "xs", children: [_jsxs("details", { children: [_jsx("summary", { className: `link ${classes.summary}`, children: t('card.facts') }), _jsx(Box, { mt: "xs", children: _jsx(Facts, { facts: known.map((fact) => [words.name(fact), words.value(fact)]) }) })] }), _jsxs("details", { children: [_jsx("summary", { className: `link ${classes.summary}`, children: t('card.history') }), _jsxs(Stack, { gap: 6, component: "ol", mt: "xs", mb: 0, p: 0, style: { listStyle: 'none' }, children: [card.history.map((entry) => (_jsxs("li", { children: [_jsxs(Text, { size: "sm", children: [_jsx(TierBadge, { tier: entry.tier, size: "sm" }), " ", words.reason(entry.reason), entry.tierBefore && entry.tierBefore !== entry.tier && ` (${t('card.before', { tier: entry.tierBefore })})`] }), _jsx(Text, { size: "xs", c: "dimmed", children: [t('card.asOf', { date: format.plainDate(entry.asOf) }), t(`cause.${entry.cause}`), entry.by?.name, t('card.version', { version: entry.tableVersion }), entry.rule != null && t('card.rule', { rule: entry.rule })].filter(Boolean).join(' · ') })] }, `${entry.at} ${entry.tier}`))), card.history.length === 0 && (_jsx("li", { children: _jsx(Text, { size: "sm", children: t('card.nothing') }) }))] })] })] }));
}

import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { Money } from '@/shared/ui/Money';
import classes from './Matrix.module.css';
/** What the moves mean for those who keep customers: work and budget, now and then. */
export function Workload({ load }) {
    const { t } = useTranslation('whatif');
    const format = useFormat();
    const since = { from: format.plainDate(load.from), to: format.plainDate(load.to) };
    const unknown = load.tiers.filter(({ now, customersNow, customersThen }) => !now && customersNow + customersThen > 0);
    if (!load.now || !load.then) {
        return (_jsx(Text, { size: "sm", mb: "md", children: t('load.nothing', since) }));
    }
    return (_jsxs(_Fragment, { children: [_jsxs(Text, { size: "sm", children: [t('load.cases'), " ", _jsx("strong", { className: "figures", children: format.number(load.now.casesPerWeek) }), " \u2192", ' ', _jsx("strong", { className: "figures", children: format.number(load.then.casesPerWeek) }), " \u00B7 ", t('load.budget'), " ", _jsx(Money, { value: load.now.budget }), " \u2192", ' ', _jsx(Money, { value: load.then.budget })] }), unknown.length > 0 && _jsx(Text, { size: "sm", children: t('load.unknown', { tiers: unknown.map(({ tier }) => tier).join(', ') }) }), _jsxs("details", { className: classes.load, children: [_jsx("summary", { className: "link", children: t('load.parts') }), _jsx(Text, { size: "xs", c: "dimmed", my: "xs", children: t('load.hint', since) }), _jsx(Table.ScrollContainer, { minWidth: 560, scrollAreaProps: { viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('load.parts') } }, children: _jsxs(Table, { children: [_jsx(Table.Thead, { children: _jsx(Table.Tr, { children: ['part', 'customers', 'had', 'perCase', 'perWeek', 'perYear'].map((column) => (_jsx(Table.Th, { scope: "col", children: t(`load.${column}`) }, column))) }) }), _jsxs(Table.Tbody, { children: [load.tiers.map((tier) => (_jsxs(Table.Tr, { children: [_jsx(Table.Th, { scope: "row", children: tier.tier }), _jsx(Table.Td, { children: `${format.number(tier.customersNow)} → ${format.number(tier.customersThen)}` }), _jsx(Table.Td, { children: format.number(tier.cases) }), _jsx(Table.Td, { children: tier.budgetPerCase ? _jsx(Money, { value: tier.budgetPerCase }) : t('load.notKnown') }), _jsx(Expected, { now: tier.now, then: tier.then })] }, tier.tier))), load.signals.map((signal) => (_jsxs(Table.Tr, { children: [_jsx(Table.Th, { scope: "row", children: t(`signal.${signal.signal}`, { ns: 'cases' }) }), _jsx(Table.Td, {}), _jsx(Table.Td, { children: format.number(signal.cases) }), _jsx(Table.Td, {}), _jsx(Expected, { now: signal.now, then: signal.then })] }, signal.signal)))] })] }) })] })] }));
}
function Expected({ now, then }) {
    const { t } = useTranslation('whatif');
    const format = useFormat();
    if (!now || !then)
        return _jsx(Table.Td, { colSpan: 2, children: t('load.notKnown') });
    return (_jsxs(_Fragment, { children: [_jsx(Table.Td, { children: `${format.number(now.casesPerWeek)} → ${format.number(then.casesPerWeek)}` }), _jsxs(Table.Td, { children: [_jsx(Money, { value: now.budget }), " \u2192 ", _jsx(Money, { value: then.budget })] })] }));
}

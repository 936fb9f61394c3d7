import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Skeleton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { AppLink } from '@/shared/ui/AppLink';
import { Money } from '@/shared/ui/Money';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useTiers } from '../api/value';
import classes from './panels.module.css';
import { TierBadge } from './TierBadge';
/** How many customers are in each tier; each leads to their list. */
export function TiersPanel() {
    const { t } = useTranslation('retention');
    const format = useFormat();
    const { data, error, refetch } = useTiers();
    const rank = (tier) => (tier ? (data?.order.includes(tier) ? data.order.indexOf(tier) : 98) : 99);
    const tiers = [...(data?.tiers ?? [])].sort((one, other) => rank(one.tier) - rank(other.tier));
    return (_jsxs(Panel, { title: t('now.title'), children: [error && !data && _jsx(ProblemAlert, { error: error, retry: () => void refetch() }), !error && !data && _jsx(Skeleton, { height: 160 }), data && tiers.length === 0 && _jsx(Text, { size: "sm", children: t('now.empty') }), tiers.length > 0 && (_jsx("div", { className: classes.frame, children: _jsxs("table", { className: classes.table, "aria-label": t('now.title'), children: [_jsx("thead", { children: _jsxs("tr", { children: [_jsx("th", { scope: "col", children: t('tierLabel') }), _jsx("th", { scope: "col", className: classes.number, children: t('now.customers') }), _jsx("th", { scope: "col", className: classes.number, children: t('revenue') })] }) }), _jsx("tbody", { children: tiers.map(({ tier, customers, revenue12 }) => (_jsxs("tr", { children: [_jsx("th", { scope: "row", children: tier ? (_jsxs(_Fragment, { children: [_jsx(TierBadge, { tier: tier }), " ", _jsx("span", { "aria-hidden": true, children: t(`tier.${tier}`, { defaultValue: '' }) })] })) : (t('now.none')) }), _jsx("td", { className: classes.number, children: tier ? (_jsx(AppLink, { href: `/customers?tier=${encodeURIComponent(tier)}`, className: "link", children: format.number(customers) })) : (format.number(customers)) }), _jsx("td", { className: classes.number, children: _jsx(Money, { value: revenue12 }) })] }, tier ?? ''))) })] }) }))] }));
}

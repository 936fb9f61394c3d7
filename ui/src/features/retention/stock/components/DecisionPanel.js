import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { AppLink } from '@/shared/ui/AppLink';
import { Facts } from '@/shared/ui/Facts';
import { Money } from '@/shared/ui/Money';
import { Panel } from '@/shared/ui/Panel';
/** What we may do to keep this customer, at what price, and why. */
export function DecisionPanel({ decision, caseId }) {
    const { t } = useTranslation('stock');
    const format = useFormat();
    const offers = decision.offers
        .map((offer) => (offer === 'DISCOUNT' && decision.discountPercent != null ? t('offer.DISCOUNT_UP_TO', { percent: format.percent(Number(decision.discountPercent)) }) : t(`offer.${offer}`)))
        .join(', ');
    return (_jsx(Panel, { title: decision.keep ? t('decision.keep') : t('decision.courteous'), aside: _jsx(Badge, { variant: "light", color: "marmalade", tt: "none", children: decision.tier ? t('decision.tier', { tier: decision.tier }) : t('decision.noTier') }), children: _jsxs(Stack, { gap: "sm", children: [_jsx(Text, { size: "sm", children: decision.keep ? t('decision.keepWords') : t('decision.courteousWords') }), _jsx(Facts, { facts: [
                        [t('decision.offers'), decision.keep && offers],
                        [t('decision.budget'), decision.keep && _jsx(Money, { value: decision.budget })],
                        [t('decision.expectedMargin'), decision.expectedMargin && _jsx(Money, { value: decision.expectedMargin })],
                        [t('decision.who'), decision.keep && `${t(`actor.${decision.actor}`, { defaultValue: decision.actor })}, ${within(decision.within, t)}`],
                    ] }), _jsxs(Group, { justify: "space-between", gap: "xs", children: [_jsx(Text, { size: "xs", c: "dimmed", style: { flex: '1 1 240px' }, children: decision.rule > 0
                                ? t('decision.rule', { rule: decision.rule, version: decision.tableVersion, text: t(`rule.${decision.ruleId}`, { ns: 'cases', defaultValue: decision.ruleText ?? '' }) })
                                : t('decision.otherRelease') }), caseId && (_jsx(AppLink, { href: `/retention/cases/${caseId}`, className: "link", children: _jsx(Text, { size: "sm", span: true, children: t('decision.case') }) }))] })] }) }));
}
/** Working time as tables write it: `P1D`, `PT4H`; what is written otherwise is shown as it is. */
function within(time, t) {
    const match = /^P(?:(\d+)D|T(\d+)H)$/.exec(time);
    if (!match)
        return time;
    return match[1] ? t('within.days', { count: Number(match[1]) }) : t('within.hours', { count: Number(match[2]) });
}

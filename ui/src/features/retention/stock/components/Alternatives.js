import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { Money } from '@/shared/ui/Money';
import { Panel } from '@/shared/ui/Panel';
/** What would do instead, the best fit first; each says why it fits. */
export function Alternatives({ alternatives, pending, onTake }) {
    const { t } = useTranslation('stock');
    const format = useFormat();
    const reasons = (other) => [
        other.sameSeries && t('fit.series'),
        price(other, format, t),
        other.comparedProperties > 0 &&
            t('fit.properties', { same: other.sameProperties.length, all: other.comparedProperties, names: other.sameProperties.join(', ') }),
    ].filter(Boolean);
    return (_jsxs(Panel, { title: t('alternatives.title'), children: [alternatives.length === 0 && (_jsx(Text, { size: "sm", c: "dimmed", children: t('alternatives.none') })), _jsx(Stack, { gap: "sm", component: "ul", p: 0, m: 0, style: { listStyle: 'none' }, children: alternatives.map((other) => (_jsxs(Group, { component: "li", justify: "space-between", wrap: "nowrap", align: "flex-start", children: [_jsxs("div", { style: { minWidth: 0 }, children: [_jsxs(Group, { gap: "xs", children: [_jsx(Text, { size: "sm", fw: 600, style: { overflowWrap: 'anywhere' }, children: other.name }), _jsx(Text, { size: "sm", span: true, children: _jsx(Money, { value: other.listPrice }) }), _jsx(Badge, { variant: "light", tt: "none", children: t('fit.label', { fit: other.fit }) })] }), _jsx(Text, { size: "xs", c: "dimmed", children: reasons(other).join(' · ') })] }), _jsx(Button, { size: "xs", variant: "default", disabled: pending, style: { flex: 'none' }, "aria-label": t('alternatives.takes', { product: other.name }), onClick: () => onTake(other.id), children: t('alternatives.take') })] }, other.id))) })] }));
}
function price(other, format, t) {
    if (other.priceDifferencePercent == null)
        return false;
    const difference = Number(other.priceDifferencePercent);
    if (difference === 0)
        return t('fit.samePrice');
    return t(difference > 0 ? 'fit.dearer' : 'fit.cheaper', { percent: format.percent(Math.abs(difference)) });
}

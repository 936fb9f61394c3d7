import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Button, NumberInput, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { separators } from '@/shared/i18n/format';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { toast } from '@/shared/ui/toast';
import { useChangeContactCost, useContactCosts } from '../api/value';
import classes from './panels.module.css';
/** What a contact costs where nobody wrote it down. */
export function ContactCostsPanel() {
    const { t } = useTranslation('retention');
    const { data: costs, error, refetch } = useContactCosts();
    return (_jsx(Panel, { title: t('costs.title'), children: _jsxs(Stack, { gap: "sm", children: [_jsx(Text, { size: "sm", c: "dimmed", children: t('costs.hint') }), error && !costs && _jsx(ProblemAlert, { error: error, retry: () => void refetch() }), !error && !costs && _jsx(Skeleton, { height: 120 }), costs && (_jsxs("div", { className: classes.costs, "aria-hidden": true, children: [_jsx("span", {}), _jsx(Text, { size: "xs", fw: 600, children: `${t('costs.perHour')} (${costs[0]?.perHour.currency ?? ''})` }), _jsx(Text, { size: "xs", fw: 600, children: t('costs.minutes') })] })), costs?.map((cost) => _jsx(CostLine, { cost: cost }, `${cost.kind} ${cost.version}`))] }) }));
}
function CostLine({ cost }) {
    const { t, i18n } = useTranslation('retention');
    const change = useChangeContactCost();
    const [amount, setAmount] = useState(cost.perHour.amount);
    const [minutes, setMinutes] = useState(cost.usualMinutes);
    const kind = t(`kind.${cost.kind}`);
    const same = amount === cost.perHour.amount && minutes === cost.usualMinutes;
    return (_jsxs("form", { "aria-label": kind, onSubmit: (event) => {
            event.preventDefault();
            change.mutate({
                params: { path: { kind: cost.kind } },
                body: { perHour: { amount, currency: cost.perHour.currency }, usualMinutes: Number(minutes), version: cost.version },
            }, { onSuccess: () => toast(t('costs.saved')) });
        }, children: [_jsxs("div", { className: classes.costs, children: [_jsx(Text, { size: "sm", children: kind }), _jsx(NumberInput, { "aria-label": `${t('costs.perHour')} (${cost.perHour.currency})`, size: "xs", hideControls: true, min: 0, decimalScale: 2, ...separators(i18n.language), value: amount, onValueChange: ({ value }) => setAmount(value) }), _jsx(NumberInput, { "aria-label": t('costs.minutes'), size: "xs", hideControls: true, min: 0, max: 1440, allowDecimal: false, value: minutes, onChange: setMinutes }), _jsx(Button, { type: "submit", variant: "default", size: "xs", disabled: same || minutes === '' || amount === '', loading: change.isPending, "aria-label": `${t('costs.save')}: ${kind}`, children: t('costs.save') })] }), change.error && _jsx(ProblemAlert, { error: change.error })] }));
}

import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Group, NativeSelect, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { separators } from '../i18n/format';
import { digitsOf } from '../money';
export const currencies = ['CZK', 'EUR', 'PLN', 'USD', 'GBP'];
/** The currency a speaker of the language most likely sells in. */
export function usualCurrency(language) {
    return { cs: 'CZK', pl: 'PLN' }[language] ?? 'EUR';
}
/** An amount, written with the reader's own decimal sign and kept as a decimal string all the way. */
export function MoneyInput({ label, value, onChange, ...input }) {
    const { t, i18n } = useTranslation();
    return (_jsxs(Group, { gap: "xs", align: "flex-start", wrap: "nowrap", children: [_jsx(NumberInput, { ...input, label: label, flex: 1, hideControls: true, min: 0, decimalScale: digitsOf(value.currency), ...separators(i18n.language), inputMode: "decimal", value: value.amount, onValueChange: ({ value: amount }) => onChange({ ...value, amount }) }), _jsx(NativeSelect, { label: t('currency'), w: 96, data: currencies.includes(value.currency) ? [...currencies] : [value.currency, ...currencies], value: value.currency, onChange: (event) => onChange({ ...value, currency: event.currentTarget.value }) })] }));
}
/** The same for an amount that may be unknown: emptying the field forgets it, but not the currency. */
export function OptionalMoneyInput({ value, onChange, ...rest }) {
    const { i18n } = useTranslation();
    const [currency, setCurrency] = useState(value?.currency ?? usualCurrency(i18n.language));
    return (_jsx(MoneyInput, { ...rest, value: value ?? { amount: '', currency }, onChange: (next) => {
            setCurrency(next.currency);
            onChange(next.amount === '' ? null : next);
        } }));
}

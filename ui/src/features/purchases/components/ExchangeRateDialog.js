import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { separators } from '@/shared/i18n/format';
import { DateInput, today } from '@/shared/ui/dates';
import { fieldMessage } from '@/shared/ui/fieldMessage';
import { FormDialog } from '@/shared/ui/FormDialog';
import { useSetExchangeRate } from '../api/purchases';
/** What a currency is worth from a day on. */
export function ExchangeRateDialog({ own, onClose }) {
    const { t, i18n } = useTranslation('purchases');
    const set = useSetExchangeRate();
    const [currency, setCurrency] = useState('');
    const [validFrom, setValidFrom] = useState(today());
    const [rate, setRate] = useState('');
    return (_jsx(FormDialog, { title: t('rates.set'), submit: t('save', { ns: 'shared' }), disabled: currency.length !== 3 || !validFrom || !rate, pending: set.isPending, error: set.error, onSubmit: () => validFrom && set.mutate({ body: { currency, validFrom, rate } }, { onSuccess: onClose }), onClose: onClose, children: _jsxs(SimpleGrid, { cols: { base: 1, xs: 2 }, children: [_jsx(TextInput, { "data-autofocus": true, required: true, label: t('currency', { ns: 'shared' }), placeholder: "USD", maxLength: 3, value: currency, onChange: (event) => setCurrency(event.currentTarget.value.toUpperCase()), error: fieldMessage(set.error, 'currency') }), _jsx(DateInput, { required: true, label: t('rates.validFrom'), value: validFrom, onChange: setValidFrom, error: fieldMessage(set.error, 'validFrom') }), _jsx(NumberInput, { required: true, label: t('rates.rate', { currency: own }), min: 0, hideControls: true, decimalScale: 9, ...separators(i18n.language), inputMode: "decimal", value: rate, onValueChange: ({ value }) => setRate(value), error: fieldMessage(set.error, 'rate') })] }) }));
}

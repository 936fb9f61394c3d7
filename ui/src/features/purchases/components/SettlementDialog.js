import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { separators } from '@/shared/i18n/format';
import { digitsOf } from '@/shared/money';
import { DateInput, today } from '@/shared/ui/dates';
import { fieldMessage } from '@/shared/ui/fieldMessage';
import { FormDialog } from '@/shared/ui/FormDialog';
import { toast } from '@/shared/ui/toast';
import { useRecordPayment, useRecordReturn } from '../api/purchases';
/** Goods that came back, or money. */
export function SettlementDialog({ purchase, way, onClose }) {
    const { t, i18n } = useTranslation('purchases');
    const key = useIdempotencyKey();
    const giveBack = useRecordReturn();
    const pay = useRecordPayment();
    const { error, isPending } = way === 'return' ? giveBack : pay;
    const { currency } = purchase.amount;
    const [number, setNumber] = useState('');
    const [day, setDay] = useState(today());
    const [amount, setAmount] = useState(way === 'payment' ? purchase.outstanding.amount : '');
    const [cost, setCost] = useState('');
    const submit = () => {
        if (!day)
            return;
        const params = { path: { id: purchase.id }, header: { 'Idempotency-Key': key } };
        const body = { day, amount, ...(number.trim() && { number: number.trim() }) };
        const onSuccess = () => {
            onClose();
            toast(t('recorded'));
        };
        if (way === 'return')
            giveBack.mutate({ params, body: { ...body, ...(cost && { cost }) } }, { onSuccess });
        else
            pay.mutate({ params, body }, { onSuccess });
    };
    const money = (label, value, onValue, field, required) => (_jsx(NumberInput, { label: `${label} (${currency})`, required: required, min: 0, hideControls: true, decimalScale: digitsOf(currency), ...separators(i18n.language), inputMode: "decimal", value: value, onValueChange: ({ value: next }) => onValue(next), error: fieldMessage(error, field) }));
    return (_jsx(FormDialog, { title: t(`${way}.record`), submit: t('save', { ns: 'shared' }), disabled: !day || !amount, pending: isPending, error: error, onSubmit: submit, onClose: onClose, children: _jsxs(SimpleGrid, { cols: { base: 1, xs: 2 }, children: [_jsx(DateInput, { "data-autofocus": true, required: true, label: t('day'), value: day, onChange: setDay, error: fieldMessage(error, 'day') }), _jsx(TextInput, { label: t('number'), description: t('numberHint'), maxLength: 100, value: number, onChange: (event) => setNumber(event.currentTarget.value) }), money(t('amount'), amount, setAmount, 'amount', true), way === 'return' && money(t('cost'), cost, setCost, 'cost', false)] }) }));
}

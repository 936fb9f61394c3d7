import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { ActionIcon, Button, Fieldset, Group, NativeSelect, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProductSelect } from '@/features/products/components/ProductSelect';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { separators } from '@/shared/i18n/format';
import { digitsOf } from '@/shared/money';
import { DateInput, today } from '@/shared/ui/dates';
import { fieldMessage } from '@/shared/ui/fieldMessage';
import { FormDialog } from '@/shared/ui/FormDialog';
import { currencies, usualCurrency } from '@/shared/ui/MoneyInput';
import { toast } from '@/shared/ui/toast';
import { usePurchaseTotals, useRecordPurchase } from '../api/purchases';
const nothing = { productId: null, name: '', quantity: 1, amount: '', listAmount: '', cost: '' };
const said = (line) => Boolean((line.productId ?? line.name.trim()) && line.amount);
/** Records a purchase that no other system tells of. */
export function PurchaseDialog({ customerId, ordered, onClose }) {
    const { t, i18n } = useTranslation('purchases');
    const record = useRecordPurchase();
    const key = useIdempotencyKey();
    const [number, setNumber] = useState('');
    const [day, setDay] = useState(today());
    const [dueOn, setDueOn] = useState(null);
    const totals = usePurchaseTotals(customerId);
    const [chosen, setCurrency] = useState();
    // Purchases are told in the company's currency unless somebody says otherwise.
    const currency = chosen ?? totals.data?.bought.currency ?? usualCurrency(i18n.language);
    const [lines, setLines] = useState([ordered ? { ...nothing, productId: ordered.product.value, quantity: ordered.quantity } : nothing]);
    const change = (at, part) => setLines(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
    const submit = () => {
        if (!day)
            return;
        record.mutate({
            params: { header: { 'Idempotency-Key': key } },
            body: {
                ...(number.trim() && { number: number.trim() }),
                customerId,
                day,
                currency,
                ...(dueOn && { dueOn }),
                lines: lines.map((line) => ({
                    ...(line.productId ? { productId: line.productId } : { name: line.name.trim() }),
                    quantity: Number(line.quantity),
                    amount: line.amount,
                    ...(line.listAmount && { listAmount: line.listAmount }),
                    ...(line.cost && { cost: line.cost }),
                })),
            },
        }, {
            onSuccess: () => {
                onClose();
                toast(t('recorded'));
            },
        });
    };
    return (_jsxs(FormDialog, { title: t('record'), submit: t('save', { ns: 'shared' }), size: "lg", disabled: !day || !lines.every(said), pending: record.isPending, error: record.error, onSubmit: submit, onClose: onClose, children: [_jsxs(SimpleGrid, { cols: { base: 1, xs: 2 }, children: [_jsx(DateInput, { required: true, label: t('day'), value: day, onChange: setDay, error: fieldMessage(record.error, 'day') }), _jsx(DateInput, { label: t('dueOn'), description: t('dueHint'), value: dueOn, onChange: setDueOn, clearable: true, clearButtonProps: { 'aria-label': t('clear', { ns: 'shared' }) }, error: fieldMessage(record.error, 'dueOn') }), _jsx(TextInput, { ...(ordered ? {} : { 'data-autofocus': true }), label: t('number'), description: t('numberHint'), maxLength: 100, value: number, onChange: (event) => setNumber(event.currentTarget.value) }), _jsx(NativeSelect, { label: t('currency', { ns: 'shared' }), data: [...new Set([currency, ...currencies])], value: currency, onChange: (event) => setCurrency(event.currentTarget.value), error: fieldMessage(record.error, 'currency') })] }), lines.map((line, at) => (
            // Lines have no identity but their place; none is moved.
            _jsx(Fieldset, { legend: t('line', { number: at + 1 }), children: _jsxs(Stack, { gap: "xs", children: [_jsxs(SimpleGrid, { cols: { base: 1, xs: 2 }, children: [_jsx(ProductSelect, { label: t('product'), known: ordered?.product, value: line.productId, onChange: (productId) => change(at, { productId }), error: fieldMessage(record.error, `lines[${at}].productId`) }), _jsx(TextInput, { label: t('freeName'), maxLength: 300, disabled: line.productId !== null, value: line.name, onChange: (event) => change(at, { name: event.currentTarget.value }), error: fieldMessage(record.error, `lines[${at}].name`) })] }), _jsxs(SimpleGrid, { cols: { base: 2, sm: 4 }, children: [_jsx(NumberInput, { label: t('quantity'), min: 1, allowDecimal: false, hideControls: true, value: line.quantity, onChange: (quantity) => change(at, { quantity }), error: fieldMessage(record.error, `lines[${at}].quantity`) }), ['amount', 'listAmount', 'cost'].map((field) => (_jsx(NumberInput, { ...(ordered && at === 0 && field === 'amount' ? { 'data-autofocus': true } : {}), label: t(field), required: field === 'amount', min: 0, hideControls: true, decimalScale: digitsOf(currency), ...separators(i18n.language), inputMode: "decimal", value: line[field], onValueChange: ({ value }) => change(at, { [field]: value }), error: fieldMessage(record.error, `lines[${at}].${field}`) }, field)))] }), lines.length > 1 && (_jsx(Group, { justify: "flex-end", children: _jsx(ActionIcon, { variant: "subtle", color: "gray", "aria-label": t('removeLine', { number: at + 1 }), onClick: () => setLines(lines.filter((_, index) => index !== at)), children: _jsx(IconTrash, { size: 16 }) }) }))] }) }, at))), _jsx(Button, { variant: "subtle", size: "xs", leftSection: _jsx(IconPlus, { size: 14 }), style: { alignSelf: 'flex-start' }, onClick: () => setLines([...lines, nothing]), children: t('addLine') })] }));
}

import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { separators } from '@/shared/i18n/format';
import { useOpen } from '@/shared/ui/AppLink';
import { DateInput } from '@/shared/ui/dates';
import { fieldMessage } from '@/shared/ui/fieldMessage';
import { FormDialog } from '@/shared/ui/FormDialog';
import { OptionalMoneyInput } from '@/shared/ui/MoneyInput';
import { toast } from '@/shared/ui/toast';
import { useAddProduct, useChangeProduct } from '../api/products';
import { RowsEditor } from './RowsEditor';
const number = (value) => (value === '' ? null : Number(value));
/** What is not known of a new product is not mentioned; what is known no more of an old one is taken away. */
const known = (facts) => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
/** A product of the price list, with what one needs at hand to sell it. */
export function ProductDialog({ product, onClose }) {
    const { t, i18n } = useTranslation('products');
    const open = useOpen();
    const add = useAddProduct();
    const change = useChangeProduct();
    const [text, setText] = useState({ name: product?.name ?? '', code: product?.code ?? '', series: product?.series ?? '' });
    const [listPrice, setListPrice] = useState(product?.listPrice ?? null);
    const [cost, setCost] = useState(product?.cost ?? null);
    const [maxDiscount, setMaxDiscount] = useState(product?.maxDiscountPercent ?? '');
    const [available, setAvailable] = useState(product?.available ?? '');
    const [nextDelivery, setNextDelivery] = useState(product?.nextDelivery ?? null);
    const [properties, setProperties] = useState(() => Object.entries(product?.properties ?? {}).map(([name, value]) => ({ name, value })));
    const [competitors, setCompetitors] = useState(() => (product?.competitors ?? []).map((each) => ({ name: each.name, product: each.product ?? '', comparison: each.comparison ?? '' })));
    const key = useIdempotencyKey();
    const { error, isPending } = product ? change : add;
    const submit = () => {
        if (!listPrice)
            return;
        const body = {
            name: text.name.trim(),
            code: text.code.trim(),
            series: text.series.trim(),
            listPrice,
            properties: Object.fromEntries(properties.filter(({ name }) => name?.trim()).map(({ name = '', value = '' }) => [name.trim(), value.trim()])),
            competitors: competitors
                .filter(({ name }) => name?.trim())
                .map(({ name = '', product: theirs = '', comparison = '' }) => ({ name: name.trim(), product: theirs.trim(), comparison: comparison.trim() })),
        };
        const facts = { cost, maxDiscountPercent: number(maxDiscount), available: number(available), nextDelivery };
        const onSuccess = (saved) => {
            onClose();
            toast(t('saved', { name: saved.name }));
            if (!product)
                open(`/products/${saved.id}`);
        };
        if (product)
            change.mutate({ params: { path: { id: product.id } }, body: { ...body, ...facts, version: product.version } }, { onSuccess });
        else
            add.mutate({ params: { header: { 'Idempotency-Key': key } }, body: { ...body, ...known(facts) } }, { onSuccess });
    };
    const textField = (field, label) => (_jsx(TextInput, { ...(field === 'name' ? { 'data-autofocus': true, required: true } : {}), label: label, value: text[field], onChange: (event) => setText({ ...text, [field]: event.currentTarget.value }), error: fieldMessage(error, field) }));
    return (_jsxs(FormDialog, { title: product ? t('edit') : t('add'), submit: t('save', { ns: 'shared' }), size: "lg", disabled: !text.name.trim() || !listPrice, pending: isPending, error: error, onSubmit: submit, onClose: onClose, children: [textField('name', t('name')), _jsxs(SimpleGrid, { cols: { base: 1, xs: 2 }, children: [textField('code', t('code')), textField('series', t('series')), _jsx(OptionalMoneyInput, { required: true, label: t('listPrice'), value: listPrice, onChange: setListPrice, error: fieldMessage(error, 'listPrice') }), _jsx(OptionalMoneyInput, { label: t('cost'), value: cost, onChange: setCost, error: fieldMessage(error, 'cost') }), _jsx(NumberInput, { label: t('maxDiscount'), suffix: " %", min: 0, max: 100, decimalScale: 2, hideControls: true, ...separators(i18n.language), value: maxDiscount, onChange: setMaxDiscount, error: fieldMessage(error, 'maxDiscountPercent') }), _jsx(NumberInput, { label: t('available'), min: 0, allowDecimal: false, hideControls: true, value: available, onChange: setAvailable, error: fieldMessage(error, 'available') }), _jsx(DateInput, { label: t('nextDelivery'), value: nextDelivery, onChange: setNextDelivery, clearable: true, clearButtonProps: { 'aria-label': t('clear', { ns: 'shared' }) }, error: fieldMessage(error, 'nextDelivery') })] }), _jsx(RowsEditor, { title: t('properties.title'), columns: [
                    { key: 'name', label: t('properties.name') },
                    { key: 'value', label: t('properties.value') },
                ], rows: properties, onChange: setProperties }), _jsx(RowsEditor, { title: t('competitors.title'), columns: [
                    { key: 'name', label: t('competitors.name') },
                    { key: 'product', label: t('competitors.product') },
                    { key: 'comparison', label: t('competitors.comparison') },
                ], rows: competitors, onChange: setCompetitors })] }));
}

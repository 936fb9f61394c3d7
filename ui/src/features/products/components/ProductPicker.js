import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { useProducts } from '../api/products';
/** Finds a product by its name or code; picking one empties the field for the next. */
export function ProductPicker({ label, onPick, currency, autoFocus }) {
    const { t } = useTranslation('products');
    const format = useFormat();
    const [text, setText] = useState('');
    const [asked] = useDebouncedValue(text.trim(), 200);
    const products = useProducts({ query: asked || undefined, size: 20 });
    const found = (products.data?.items ?? []).filter(({ listPrice }) => listPrice && (!currency || listPrice.currency === currency));
    return (_jsx(Select, { label: label, placeholder: t('hint'), searchable: true, value: null, searchValue: text, onSearchChange: setText, onChange: (id) => {
            const product = found.find((each) => each.id === id);
            if (product)
                onPick(product);
            setText('');
        }, filter: ({ options }) => options, data: found.map(({ id, name }) => ({ value: id, label: name })), renderOption: ({ option }) => {
            const product = found.find(({ id }) => id === option.value);
            return (_jsxs("span", { children: [option.label, _jsx("small", { style: { display: 'block', color: 'var(--mantine-color-dimmed)' }, children: [product?.code, product?.listPrice && format.money(product.listPrice)].filter(Boolean).join(' · ') })] }));
        }, nothingFoundMessage: products.isFetching ? t('loading', { ns: 'shared' }) : t('notFound'), ...(autoFocus ? { 'data-autofocus': true } : {}) }));
}

import { jsx as _jsx } from "react/jsx-runtime";
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProducts } from '../api/products';
/** Finds a product by a few letters of its name or code. */
export function ProductSelect({ known, ...props }) {
    const { t } = useTranslation('products');
    const [text, setText] = useState('');
    const [query] = useDebouncedValue(text, 200);
    const products = useProducts({ ...(query ? { query } : {}), size: 20 });
    const found = (products.data?.items ?? []).map((product) => ({ value: product.id, label: [product.name, product.code].filter(Boolean).join(' · ') }));
    return (_jsx(Select, { searchable: true, clearable: true, placeholder: t('hint'), onSearchChange: setText, filter: ({ options }) => options, data: known && found.every(({ value }) => value !== known.value) ? [known, ...found] : found, nothingFoundMessage: products.isFetching ? t('loading', { ns: 'shared' }) : t('notFound'), ...props }));
}

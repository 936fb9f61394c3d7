import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCustomers } from '../api/customers';
/** Finds a customer by a few letters of the name, the registration number, an e-mail address or a telephone number. */
export function CustomerSelect({ label, ariaLabel, value, onChange, error, autoFocus }) {
    const { t } = useTranslation('customers');
    const [text, setText] = useState(value?.name ?? '');
    const [asked] = useDebouncedValue(text.trim(), 200);
    const customers = useCustomers({ query: asked && asked !== value?.name ? asked : undefined, size: 20 });
    const found = customers.data?.items ?? [];
    // The chosen one stays in the list, or the field would forget its name when the search moves on.
    const shown = value && !found.some(({ id }) => id === value.id) ? [{ ...value, city: null, registrationNumber: null }, ...found] : found;
    return (_jsx(Select, { label: label, "aria-label": ariaLabel, placeholder: t('find'), searchable: true, clearable: true, value: value?.id ?? null, searchValue: text, onSearchChange: setText, onChange: (id) => onChange(shown.find((customer) => customer.id === id) ?? null), filter: ({ options }) => options, data: shown.map(({ id, name }) => ({ value: id, label: name })), renderOption: ({ option }) => {
            const customer = shown.find(({ id }) => id === option.value);
            const more = [customer?.registrationNumber, customer?.city].filter(Boolean).join(' · ');
            return (_jsxs("span", { children: [option.label, more && _jsx("small", { style: { display: 'block', color: 'var(--mantine-color-dimmed)' }, children: more })] }));
        }, nothingFoundMessage: customers.isFetching ? t('loading', { ns: 'shared' }) : t('notFound'), error: error, ...(autoFocus ? { 'data-autofocus': true } : {}) }));
}

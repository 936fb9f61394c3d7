import { jsxs as _jsxs, jsx as _jsx } from "react/jsx-runtime";
import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
/** What somebody else changed while this page was open. */
export function ChangedFields({ changed, nameOf = (field) => field }) {
    const { t } = useTranslation();
    const format = useFormat();
    return (_jsx(List, { size: "sm", mt: "xs", children: changed.map((change) => {
            const before = spoken(change.before, format);
            const now = spoken(change.now, format);
            const field = nameOf(change.field);
            return (_jsxs(List.Item, { children: [before === undefined || now === undefined ? field : t('problem.changed', { field, before, now }), change.by && ` (${change.by.name})`] }, change.field));
        }) }));
}
const UUID = /^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/i;
/** A value as a person would say it; undefined for what means nothing to anybody, such as an id. */
export function spoken(value, format) {
    if (value === null || value === undefined || value === '')
        return '–';
    if (Array.isArray(value))
        return value.map((each) => spoken(each, format) ?? '…').join(', ') || '–';
    if (typeof value === 'object') {
        if ('name' in value)
            return String(value.name);
        if ('amount' in value && 'currency' in value)
            return format.money({ amount: String(value.amount), currency: String(value.currency) });
        return undefined;
    }
    const text = String(value);
    if (UUID.test(text))
        return undefined;
    if (/^\d{4}-\d\d-\d\d$/.test(text))
        return format.plainDate(text);
    return typeof value === 'number' ? format.number(value) : text;
}

import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Checkbox, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { currencies } from '@/shared/ui/MoneyInput';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useCorrect } from '../api/imports';
/** Which column fills which field. */
export function MappingPanel({ import: at, disabled }) {
    const { t } = useTranslation('imports');
    const correct = useCorrect();
    const map = (field, column) => correct.mutate({ params: { path: { id: at.id } }, body: { mapping: { ...at.mapping, [field]: column } } });
    const unused = at.header.filter((column) => !Object.values(at.mapping).includes(column));
    return (_jsx(Panel, { title: t('mapping.title'), children: _jsxs(Stack, { children: [_jsx(SimpleGrid, { cols: { base: 1, xs: 2, lg: 4 }, spacing: "sm", children: at.fields.map(({ name, required }) => (_jsx(NativeSelect, { label: t(`field.${name}`, { defaultValue: name }), required: required, disabled: disabled || correct.isPending, value: at.mapping[name] ?? '', error: required && !at.mapping[name] && t('mapping.missing'), onChange: (event) => map(name, event.currentTarget.value), data: [{ value: '', label: t('mapping.none') }, ...at.header.map((column) => ({ value: column, label: column }))] }, name))) }), _jsx(Assumptions, { import: at, disabled: disabled || correct.isPending, onChange: (body) => correct.mutate({ params: { path: { id: at.id } }, body }) }), unused.length > 0 && (_jsx(Text, { size: "sm", c: "dimmed", children: t('mapping.unused', { columns: unused.join(', ') }) })), correct.error != null && _jsx(ProblemAlert, { error: correct.error })] }) }));
}
/** What is to be done where the file says nothing. */
function Assumptions({ import: at, disabled, onChange }) {
    const { t } = useTranslation('imports');
    const currency = at.fields.some(({ name }) => name === 'currency') && !at.mapping['currency'];
    const adding = at.fields.some(({ addable }) => addable);
    if (!currency && !adding)
        return null;
    const known = currencies;
    return (_jsxs(SimpleGrid, { cols: { base: 1, xs: 2 }, spacing: "sm", children: [currency && (_jsx(NativeSelect, { label: t('mapping.currency'), disabled: disabled, value: at.currency ?? '', onChange: (event) => onChange({ currency: event.currentTarget.value }), data: [{ value: '', label: t('mapping.companyCurrency') }, ...known, ...(at.currency && !known.includes(at.currency) ? [at.currency] : [])] })), adding && (_jsx(Checkbox, { mt: "md", label: t('mapping.createsCustomers'), description: t('mapping.createsCustomersHint'), disabled: disabled, checked: at.createsCustomers, onChange: (event) => onChange({ createsCustomers: event.currentTarget.checked }) }))] }));
}

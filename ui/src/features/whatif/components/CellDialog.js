import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Checkbox, Group, MultiSelect, Select, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/shared/ui/FormDialog';
import { complete, feel, guided, listed, SIGNS } from '../api/feel';
/** Changes one cell: put together, or written in FEEL by those who can. */
export function CellDialog({ title, column, result, text, onChange, onClose }) {
    const { t } = useTranslation('whatif');
    const [condition, setCondition] = useState(() => (result ? { kind: 'feel', text } : guided(text)));
    const values = listed(column.allowed);
    const choose = (next) => {
        onChange(feel(next));
        onClose();
    };
    return (_jsx(FormDialog, { title: title, submit: t('cell.apply'), disabled: !complete(condition), onClose: onClose, onSubmit: () => choose(condition), size: "md", children: result ? (_jsx(ResultField, { values: values, text: feel(condition), onChange: (written) => setCondition({ kind: 'feel', text: written }) })) : (_jsx(ConditionFields, { number: column.type !== 'string', values: values, condition: condition, onChange: setCondition })) }));
}
function ResultField({ values, text, onChange }) {
    const { t } = useTranslation('whatif');
    if (values.length > 0) {
        return (_jsx(Select, { "data-autofocus": true, label: t('cell.value'), data: values, value: text.replaceAll('"', ''), allowDeselect: false, onChange: (value) => value !== null && onChange(`"${value}"`) }));
    }
    return _jsx(TextInput, { "data-autofocus": true, label: t('cell.kind.feel'), value: text, onChange: (event) => onChange(event.currentTarget.value) });
}
function ConditionFields({ number, values, condition, onChange }) {
    const { t } = useTranslation('whatif');
    const kinds = number ? ['any', 'compare', 'range', 'unknown', 'feel'] : ['any', 'texts', 'unknown', 'feel'];
    const start = {
        any: { kind: 'any' },
        unknown: { kind: 'unknown' },
        compare: { kind: 'compare', sign: '>=', value: '', orUnknown: false },
        range: { kind: 'range', from: '', to: '', fromIncluded: true, toIncluded: false, orUnknown: false },
        texts: { kind: 'texts', values: [], orUnknown: false },
        feel: { kind: 'feel', text: feel(condition) },
    };
    return (_jsxs(_Fragment, { children: [_jsx(Select, { "data-autofocus": true, label: t('cell.condition'), data: kinds.map((kind) => ({ value: kind, label: t(`cell.kind.${kind}`) })), value: condition.kind, allowDeselect: false, onChange: (kind) => kind && onChange(start[kind]) }), condition.kind === 'compare' && (_jsxs(Group, { grow: true, align: "flex-end", children: [_jsx(Select, { label: t('cell.comparison'), data: SIGNS.map((sign) => ({ value: sign, label: t(`cell.sign.${sign}`) })), value: condition.sign, allowDeselect: false, onChange: (sign) => sign && onChange({ ...condition, sign: sign }) }), _jsx(NumberField, { label: t('cell.value'), value: condition.value, onChange: (value) => onChange({ ...condition, value }) })] })), condition.kind === 'range' && (_jsxs(_Fragment, { children: [_jsxs(Group, { grow: true, children: [_jsx(NumberField, { label: t('cell.from'), value: condition.from, onChange: (from) => onChange({ ...condition, from }) }), _jsx(NumberField, { label: t('cell.to'), value: condition.to, onChange: (to) => onChange({ ...condition, to }) })] }), _jsx(Checkbox, { label: t('cell.fromIncluded'), checked: condition.fromIncluded, onChange: (event) => onChange({ ...condition, fromIncluded: event.currentTarget.checked }) }), _jsx(Checkbox, { label: t('cell.toIncluded'), checked: condition.toIncluded, onChange: (event) => onChange({ ...condition, toIncluded: event.currentTarget.checked }) })] })), condition.kind === 'texts' &&
                (values.length > 0 ? (_jsx(MultiSelect, { label: t('cell.values'), data: values, value: condition.values, onChange: (chosen) => onChange({ ...condition, values: chosen }) })) : (_jsx(TagsInput, { label: t('cell.values'), value: condition.values, onChange: (chosen) => onChange({ ...condition, values: chosen }) }))), 'orUnknown' in condition && (_jsx(Checkbox, { label: t('cell.alsoUnknown'), checked: condition.orUnknown, onChange: (event) => onChange({ ...condition, orUnknown: event.currentTarget.checked }) })), condition.kind === 'feel' && (_jsx(TextInput, { label: t('cell.kind.feel'), description: t('cell.feelHint'), value: condition.text, onChange: (event) => onChange({ kind: 'feel', text: event.currentTarget.value }) }))] }));
}
/** FEEL writes numbers with a point; people here may write a comma. */
function NumberField({ label, value, onChange }) {
    return (_jsx(TextInput, { label: label, inputMode: "decimal", value: value, onChange: (event) => onChange(event.currentTarget.value.replace(',', '.').replace(/\s/g, '')) }));
}

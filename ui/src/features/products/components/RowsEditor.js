import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { ActionIcon, Button, Fieldset, Group, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
/** A handful of rows of text: properties, competitors. */
export function RowsEditor({ title, columns, rows, onChange }) {
    const { t } = useTranslation('products');
    return (_jsx(Fieldset, { legend: title, children: _jsxs(Stack, { gap: "xs", children: [rows.map((row, index) => (
                // Rows have no identity but their place; none is moved.
                _jsxs(Group, { gap: "xs", wrap: "nowrap", align: "flex-start", children: [_jsx(Group, { gap: 6, flex: 1, children: columns.map(({ key, label }) => (_jsx(TextInput, { flex: "1 1 130px", "aria-label": `${label} ${index + 1}`, placeholder: label, value: row[key] ?? '', onChange: (event) => {
                                    const { value } = event.currentTarget;
                                    onChange(rows.map((each, at) => (at === index ? { ...each, [key]: value } : each)));
                                } }, key))) }), _jsx(ActionIcon, { variant: "subtle", color: "gray", "aria-label": t('removeRow', { row: index + 1 }), onClick: () => onChange(rows.filter((_, at) => at !== index)), children: _jsx(IconTrash, { size: 16 }) })] }, index))), _jsx(Button, { variant: "subtle", size: "xs", leftSection: _jsx(IconPlus, { size: 14 }), style: { alignSelf: 'flex-start' }, onClick: () => onChange([...rows, {}]), children: t('addRow') })] }) }));
}

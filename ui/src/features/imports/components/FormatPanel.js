import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { importKinds, useCorrect } from '../api/imports';
import classes from './Imports.module.css';
const encodings = ['UTF-8', 'windows-1250'];
const dateFormats = ['yyyy-MM-dd', 'd.M.yyyy', 'd-M-yyyy', 'd/M/yyyy', 'M/d/yyyy', 'yyyyMMdd'];
const separators = { ',': 'comma', ';': 'semicolon', '\t': 'tab', ' ': 'blanks' };
/** How the file was understood; whatever was guessed wrong is put right here, and the preview shows it at once. */
export function FormatPanel({ import: at, disabled }) {
    const { t } = useTranslation('imports');
    const correct = useCorrect();
    const set = (part) => correct.mutate({ params: { path: { id: at.id } }, body: part });
    const off = disabled || correct.isPending;
    return (_jsx(Panel, { title: t('format.title'), children: _jsxs(Stack, { children: [_jsxs(SimpleGrid, { cols: { base: 1, xs: 2, lg: 5 }, spacing: "sm", children: [_jsx(NativeSelect, { label: t('format.kind'), disabled: off, value: at.kind ?? '', onChange: (event) => set({ kind: event.currentTarget.value }), data: [
                                ...(at.kind ? [] : [{ value: '', label: t('format.unknown'), disabled: true }]),
                                ...importKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
                            ] }), _jsx(NativeSelect, { label: t('format.encoding'), disabled: off, value: at.encoding ?? '', onChange: (event) => set({ encoding: event.currentTarget.value }), data: encodings }), _jsx(NativeSelect, { label: t('format.separator'), disabled: off, value: at.separator ?? '', onChange: (event) => set({ separator: event.currentTarget.value }), data: Object.entries(separators).map(([value, name]) => ({ value, label: t(`separator.${name}`) })) }), _jsx(NativeSelect, { label: t('format.decimal'), disabled: off, value: at.decimalSeparator ?? '', onChange: (event) => set({ decimalSeparator: event.currentTarget.value }), data: [
                                { value: '.', label: '1234.50' },
                                { value: ',', label: '1234,50' },
                            ] }), _jsx(NativeSelect, { label: t('format.date'), disabled: off, value: at.dateFormat ?? '', onChange: (event) => set({ dateFormat: event.currentTarget.value }), data: dateFormats.map((value) => ({ value, label: sample(value) })) })] }), correct.error != null && _jsx(ProblemAlert, { error: correct.error }), _jsx(Text, { size: "xs", c: "dimmed", children: t('format.preview') }), _jsx("div", { className: classes.scroll, tabIndex: 0, role: "region", "aria-label": t('format.preview'), children: _jsxs("table", { className: `${classes.table} ${classes.preview}`, children: [_jsx("thead", { children: _jsx("tr", { children: at.header.map((column, index) => (_jsx("th", { scope: "col", children: column }, index))) }) }), _jsx("tbody", { children: at.preview.slice(0, 5).map((row, line) => (_jsx("tr", { children: at.header.map((_, index) => (_jsx("td", { title: row[index], children: row[index] }, index))) }, line))) })] }) })] }) }));
}
/** The last day of a year tells day from month in every order. */
function sample(pattern) {
    return pattern.replace('yyyy', '2026').replace('MM', '12').replace('dd', '31').replace('M', '12').replace('d', '31');
}

import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { ActionIcon, Menu, Table, Text, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconDots, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CellDialog } from './CellDialog';
import classes from './TableEditor.module.css';
import { useConditionText, useFindingText } from './texts';
/** The rules as a table: a cell is changed where it stands. */
export function TableEditor({ table, rules, findings, onChange }) {
    const { t } = useTranslation('whatif');
    const [open, setOpen] = useState(null);
    const columns = [...table.inputs, ...table.outputs];
    const cells = (rule) => [...rule.tests, ...rule.results];
    const write = ({ row, at }, text) => onChange(rules.map((rule, index) => {
        if (index !== row)
            return rule;
        const written = cells(rule).map((cell, place) => (place === at ? text : cell));
        return { ...rule, tests: written.slice(0, table.inputs.length), results: written.slice(table.inputs.length) };
    }));
    const column = open && columns[open.at];
    const rule = open && rules[open.row];
    return (_jsxs(_Fragment, { children: [_jsx(Table.ScrollContainer, { minWidth: Math.max(720, columns.length * 88), scrollAreaProps: { viewportProps: { tabIndex: 0, role: 'region', 'aria-label': table.name } }, children: _jsxs(Table, { verticalSpacing: 2, horizontalSpacing: 4, className: classes.table, children: [_jsx(Table.Thead, { children: _jsxs(Table.Tr, { children: [_jsx(Table.Th, { scope: "col", children: "#" }), columns.map((each, index) => (_jsx(Table.Th, { scope: "col", className: index >= table.inputs.length ? classes.result : undefined, children: each.label || each.expression }, each.expression))), _jsx(Table.Td, { "aria-hidden": true })] }) }), _jsx(Table.Tbody, { children: rules.map((each, row) => (_jsx(RuleRow, { number: row + 1, last: row === rules.length - 1, rule: each, former: table.rules.find(({ id }) => id === each.id), columns: columns, inputs: table.inputs.length, findings: findings.filter((finding) => finding.rule === row + 1), onOpen: (at) => setOpen({ row, at }), onMove: (by) => onChange(moved(rules, row, by)), onCopy: () => onChange([...rules.slice(0, row + 1), { ...each, id: '' }, ...rules.slice(row + 1)]), onRemove: () => onChange(rules.filter((_, index) => index !== row)) }, each.id || `new${row}`))) })] }) }), open && column && rule && (_jsx(CellDialog, { title: t('cell.title', { rule: open.row + 1, column: column.label || column.expression }), column: column, result: open.at >= table.inputs.length, text: cells(rule)[open.at] ?? '', onChange: (text) => write(open, text), onClose: () => setOpen(null) }))] }));
}
function moved(rules, row, by) {
    const others = rules.filter((_, index) => index !== row);
    const rule = rules[row];
    return rule ? [...others.slice(0, row + by), rule, ...others.slice(row + by)] : rules;
}
function RuleRow({ number, last, rule, former, columns, inputs, findings, onOpen, onMove, onCopy, onRemove }) {
    const { t } = useTranslation('whatif');
    const condition = useConditionText();
    const finding = useFindingText(columns);
    const before = former && [...former.tests, ...former.results];
    const said = (text, at) => (at < inputs ? condition(text) : text.replaceAll('"', ''));
    return (_jsxs(Table.Tr, { "data-wrong": findings.some(({ stops }) => stops) || undefined, className: classes.rule, children: [_jsxs(Table.Th, { scope: "row", title: rule.note, children: [number, findings.map((each) => (_jsx(Text, { size: "xs", fw: 400, c: each.stops ? 'var(--mantine-color-error)' : 'dimmed', maw: 180, children: finding(each) }, each.code + each.other)))] }), [...rule.tests, ...rule.results].map((text, at) => {
                const column = columns[at];
                const changed = !before || before[at] !== text;
                return (_jsx(Table.Td, { children: _jsx(UnstyledButton, { className: classes.cell, "data-changed": changed || undefined, "aria-label": t('cell.button', { rule: number, column: column?.label || column?.expression, value: said(text, at) || t('cell.kind.any') }), onClick: () => onOpen(at), children: said(text, at) || _jsx("span", { "aria-hidden": true, children: "\u2013" }) }) }, column?.expression ?? at));
            }), _jsx(Table.Td, { children: _jsxs(Menu, { position: "bottom-end", withinPortal: true, children: [_jsx(Menu.Target, { children: _jsx(ActionIcon, { variant: "subtle", color: "gray", "aria-label": t('table.actions', { rule: number }), title: t('table.actions', { rule: number }), children: _jsx(IconDots, { size: 16 }) }) }), _jsxs(Menu.Dropdown, { children: [_jsx(Menu.Item, { leftSection: _jsx(IconArrowUp, { size: 15 }), disabled: number === 1, onClick: () => onMove(-1), children: t('table.up') }), _jsx(Menu.Item, { leftSection: _jsx(IconArrowDown, { size: 15 }), disabled: last, onClick: () => onMove(1), children: t('table.down') }), _jsx(Menu.Item, { leftSection: _jsx(IconCopy, { size: 15 }), onClick: onCopy, children: t('table.copy') }), _jsx(Menu.Item, { color: "red", leftSection: _jsx(IconTrash, { size: 15 }), onClick: onRemove, children: t('table.remove') })] })] }) })] }));
}

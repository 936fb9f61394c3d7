import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { ActionIcon, Badge, Button, Group, List, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { listed } from '../api/feel';
import { useAddHeldCase, useChangeHeldCase, useRemoveHeldCase } from '../api/whatIf';
/** Results in the words of the table. */
const said = (outputs, results) => results === null
    ? '–'
    : Object.entries(results)
        .map(([name, value]) => `${outputs.find(({ expression }) => expression === name)?.label || name} = ${String(value)}`)
        .join(', ');
/** What must come out of the table, and whether it does. */
export function HeldCases({ outputs, cases, onAdd, onChange }) {
    const { t } = useTranslation('whatif');
    const remove = useRemoveHeldCase();
    return (_jsxs(Panel, { title: t('cases.title'), aside: _jsx(Button, { size: "xs", variant: "default", leftSection: _jsx(IconPlus, { size: 14 }), onClick: onAdd, children: t('cases.add') }), children: [_jsx(Text, { size: "sm", c: "dimmed", mb: "xs", children: t('cases.hint') }), remove.error != null && _jsx(ProblemAlert, { error: remove.error }), _jsx(List, { listStyleType: "none", spacing: "xs", styles: { itemWrapper: { display: 'block' } }, children: cases.map((held) => (_jsx(List.Item, { children: _jsxs(Group, { justify: "space-between", wrap: "nowrap", align: "flex-start", children: [_jsxs("div", { children: [_jsxs(Group, { gap: "xs", children: [_jsx(Badge, { color: held.gone ? 'gray' : held.passes ? 'green' : 'red', variant: "light", tt: "none", children: t(held.gone ? 'cases.gone' : held.passes ? 'cases.passes' : 'cases.breaks') }), _jsx(Text, { fw: 600, children: held.name })] }), _jsxs(Text, { size: "sm", children: [t('cases.expected', { expected: said(outputs, held.expected) }), !held.passes && !held.gone && ` ${t('cases.now', { now: said(outputs, held.now) })}`] }), _jsx(Text, { size: "xs", c: "dimmed", children: held.why })] }), _jsxs(Group, { gap: 2, wrap: "nowrap", children: [_jsx(ActionIcon, { variant: "subtle", color: "gray", "aria-label": t('cases.change', { name: held.name }), title: t('cases.change', { name: held.name }), onClick: () => onChange(held), children: _jsx(IconPencil, { size: 16 }) }), _jsx(ActionIcon, { variant: "subtle", color: "gray", "aria-label": t('cases.remove', { name: held.name }), title: t('cases.remove', { name: held.name }), onClick: () => remove.mutate({ params: { path: { id: held.id } } }), children: _jsx(IconTrash, { size: 16 }) })] })] }) }, held.id))) })] }));
}
const number = (text) => (text.trim() === '' ? null : Number(text.replace(',', '.')));
const factOf = (column) => /^\w+/.exec(column.expression)?.[0] ?? column.expression;
// What a column reads in whole units is kept in the smallest ones.
const unit = (column) => Number(/\/\s*(\d+)$/.exec(column.expression)?.[1] ?? 1);
const exact = (value) => Math.round(value * 1e6) / 1e6;
/** Facts as they are typed: in the units of the columns that read them. */
function inWords(table, facts) {
    const known = table.inputs.flatMap((column) => {
        const value = facts?.[factOf(column)];
        if (value === null || value === undefined)
            return [];
        return [[factOf(column), typeof value === 'number' ? String(exact(value / unit(column))) : String(value)]];
    });
    return Object.fromEntries(known);
}
/** A case as it is to be kept with the table. */
export function HeldCaseDialog({ table, mover, held, onClose }) {
    const { t } = useTranslation('whatif');
    const add = useAddHeldCase();
    const change = useChangeHeldCase();
    const output = table.outputs[0];
    const wanted = output && held?.expected[output.expression];
    const customer = mover?.customer ?? held?.customer ?? null;
    const [name, setName] = useState(held?.name ?? mover?.name ?? '');
    const [why, setWhy] = useState(held?.why ?? '');
    const [expected, setExpected] = useState(wanted == null ? (mover?.was ?? '') : String(wanted));
    const [facts, setFacts] = useState(inWords(table, held?.facts));
    const typed = () => ({
        // What the table does not read any more stays as it was.
        ...held?.facts,
        ...Object.fromEntries(table.inputs.map((column) => [factOf(column), column.type === 'string' ? facts[factOf(column)] || null : amount(column)])),
    });
    const amount = (column) => {
        const value = number(facts[factOf(column)] ?? '');
        return value === null ? null : exact(value * unit(column));
    };
    const save = () => {
        if (!output)
            return;
        const body = {
            name,
            why,
            customer,
            facts: customer ? null : Object.fromEntries(Object.entries(typed()).filter(([, value]) => value !== null)),
            expected: { ...held?.expected, [output.expression]: output.type === 'string' ? expected : number(expected) },
        };
        if (held)
            change.mutate({ params: { path: { id: held.id } }, body: { held: body, version: held.version } }, { onSuccess: onClose });
        else
            add.mutate({ params: { path: { decision: table.decision } }, body }, { onSuccess: onClose });
    };
    if (!output)
        return null;
    const values = listed(output.allowed);
    return (_jsxs(FormDialog, { title: held ? t('cases.change', { name: held.name }) : t('cases.add'), submit: held ? t('save', { ns: 'shared' }) : t('cases.add'), onClose: onClose, pending: add.isPending || change.isPending, error: add.error ?? change.error, disabled: !name.trim() || !why.trim() || !expected, onSubmit: save, children: [_jsx(TextInput, { "data-autofocus": true, label: t('cases.name'), value: name, onChange: (event) => setName(event.currentTarget.value), required: true }), values.length > 0 ? (_jsx(Select, { label: t('cases.mustBe', { output: output.label || output.expression }), data: values, value: expected || null, onChange: (value) => setExpected(value ?? ''), required: true })) : (_jsx(TextInput, { label: t('cases.mustBe', { output: output.label || output.expression }), value: expected, onChange: (event) => setExpected(event.currentTarget.value), required: true })), _jsx(TextInput, { label: t('cases.why'), value: why, onChange: (event) => setWhy(event.currentTarget.value), required: true }), !customer && (_jsxs(Stack, { gap: "xs", children: [_jsx(Text, { size: "sm", c: "dimmed", children: t('cases.facts') }), table.inputs.map((column) => (_jsx(TextInput, { label: column.label || column.expression, value: facts[factOf(column)] ?? '', onChange: (event) => setFacts({ ...facts, [factOf(column)]: event.currentTarget.value }) }, column.expression)))] }))] }));
}

import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Button, Group, Pill, Stack, Text, TextInput } from '@mantine/core';
import { IconFileUpload, IconPlayerPlay } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { asProblem } from '@/shared/api/problem';
import { useTrial } from '../api/policy';
import { TrialResult } from './TrialResult';
/** Tries changed tables on the past year: nobody is asked for anything by it. */
export function TrialPanel() {
    const { t } = useTranslation('approvals');
    const input = useRef(null);
    const [tables, setTables] = useState([]);
    const [asOf, setAsOf] = useState('');
    const trial = useTrial();
    const choose = async (files) => {
        const chosen = await Promise.all([...(files ?? [])].map(async (file) => ({ name: file.name, text: await file.text() })));
        setTables((known) => [...known.filter(({ name }) => !chosen.some((file) => file.name === name)), ...chosen].slice(-2));
        trial.reset();
    };
    return (_jsx(Panel, { title: t('trial.title'), children: _jsxs(Stack, { children: [_jsx(Text, { size: "sm", children: t('trial.hint') }), _jsxs(Group, { align: "flex-end", children: [_jsx("input", { ref: input, type: "file", accept: ".dmn,.xml,application/xml", multiple: true, hidden: true, "aria-label": t('trial.choose'), onChange: (event) => {
                                void choose(event.currentTarget.files);
                                event.currentTarget.value = '';
                            } }), _jsx(Button, { variant: "default", leftSection: _jsx(IconFileUpload, { size: 16 }), onClick: () => input.current?.click(), children: t('trial.choose') }), _jsx(TextInput, { type: "date", label: t('trial.asOf'), value: asOf, onChange: (event) => setAsOf(event.currentTarget.value) }), _jsx(Button, { leftSection: _jsx(IconPlayerPlay, { size: 16 }), disabled: tables.length === 0, loading: trial.isPending, onClick: () => trial.mutate({ body: { tables: tables.map(({ text }) => text), ...(asOf ? { asOf } : {}) } }), children: t('trial.run') })] }), tables.length > 0 && (_jsx(Pill.Group, { children: tables.map(({ name }) => (_jsx(Pill, { withRemoveButton: true, removeButtonProps: { 'aria-label': t('trial.remove', { name }) }, onRemove: () => setTables(tables.filter((table) => table.name !== name)), children: name }, name))) })), trial.error != null && _jsx(Refused, { error: trial.error }), trial.data && _jsx(TrialResult, { trial: trial.data })] }) }));
}
function Refused({ error }) {
    const { causes } = asProblem(error);
    return (_jsxs(_Fragment, { children: [_jsx(ProblemAlert, { error: error, hideFields: true }), causes.length > 0 && (_jsx(Text, { size: "xs", c: "dimmed", style: { whiteSpace: 'pre-wrap' }, children: causes.join('\n') }))] }));
}

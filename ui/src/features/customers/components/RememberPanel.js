import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { ActionIcon, Badge, Button, Group, Stack, TagsInput, Text, Textarea } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { InlineEdit } from '@/shared/ui/InlineEdit';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useAddNote, useChangeCustomer, useRemoveNote } from '../api/customers';
/** What a shopkeeper would know by heart: likings, and notes of whoever spoke to the customer. */
export function RememberPanel({ customer }) {
    const { t } = useTranslation('customers');
    const format = useFormat();
    const { mutateAsync } = useChangeCustomer();
    const add = useAddNote();
    const remove = useRemoveNote();
    const [text, setText] = useState('');
    const params = { path: { id: customer.id } };
    return (_jsx(Panel, { title: t('notes'), children: _jsxs(Stack, { gap: "md", children: [_jsx("dl", { style: { margin: 0 }, children: _jsx(InlineEdit, { label: t('preferences.title'), value: customer.preferences, display: customer.preferences.length > 0 ? (_jsx(Group, { gap: 6, component: "span", children: customer.preferences.map((preference) => (_jsx(Badge, { variant: "light", color: "marmalade", tt: "none", children: preference }, preference))) })) : (t('preferences.none')), onSave: (preferences) => mutateAsync({ params, body: { version: customer.version, preferences } }), editor: (draft, change, error) => (_jsx(TagsInput, { autoFocus: true, "aria-label": t('preferences.title'), description: t('preferences.hint'), value: draft, onChange: change, error: error })) }) }), _jsx("form", { onSubmit: (event) => {
                        event.preventDefault();
                        if (text.trim())
                            add.mutate({ params, body: { text: text.trim() } }, { onSuccess: () => setText('') });
                    }, children: _jsxs(Group, { align: "flex-end", gap: "xs", children: [_jsx(Textarea, { flex: 1, miw: 200, label: t('note.label'), placeholder: t('note.hint'), autosize: true, minRows: 1, maxLength: 5000, value: text, onChange: (event) => setText(event.currentTarget.value) }), _jsx(Button, { type: "submit", variant: "default", disabled: !text.trim(), loading: add.isPending, children: t('note.add') })] }) }), (add.error ?? remove.error) != null && _jsx(ProblemAlert, { error: add.error ?? remove.error }), _jsx(Stack, { gap: "xs", children: customer.notes.map((note) => (_jsxs(Group, { justify: "space-between", wrap: "nowrap", align: "flex-start", children: [_jsxs("div", { style: { minWidth: 0 }, children: [_jsx(Text, { size: "sm", style: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' }, children: note.text }), _jsx(Text, { size: "xs", c: "dimmed", children: [note.by?.name, format.date(note.at)].filter(Boolean).join(' · ') })] }), _jsx(ActionIcon, { variant: "subtle", color: "gray", "aria-label": t('remove', { name: t('note.label') }), onClick: () => remove.mutate({ params: { path: { id: customer.id, noteId: note.id } } }), children: _jsx(IconTrash, { size: 16 }) })] }, note.id))) })] }) }));
}

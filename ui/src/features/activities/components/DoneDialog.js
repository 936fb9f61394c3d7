import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { NumberInput, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/shared/ui/FormDialog';
import { toast } from '@/shared/ui/toast';
import { useDoActivity } from '../api/activities';
/** A planned activity has been done: what came of it. */
export function DoneDialog({ item, onClose }) {
    const { t } = useTranslation('activities');
    const done = useDoActivity();
    const [outcome, setOutcome] = useState('');
    const [minutes, setMinutes] = useState(item.durationMinutes ?? '');
    const [content, setContent] = useState(item.content ?? '');
    const submit = () => done.mutate({
        params: { path: { id: item.id } },
        body: {
            doneAt: new Date().toISOString(),
            outcome: outcome.trim() || undefined,
            durationMinutes: minutes ? Number(minutes) : undefined,
            content: content.trim() || undefined,
        },
    }, {
        onSuccess: () => {
            toast(t('saved'));
            onClose();
        },
    });
    return (_jsxs(FormDialog, { title: t('markDone'), submit: t('markDone'), pending: done.isPending, error: done.error, onSubmit: submit, onClose: onClose, children: [_jsx(Text, { fw: 600, children: item.title }), _jsx(TextInput, { "data-autofocus": true, label: t('outcome'), value: outcome, onChange: (event) => setOutcome(event.currentTarget.value) }), _jsx(NumberInput, { label: t('duration'), min: 1, max: 1440, allowDecimal: false, value: minutes, onChange: setMinutes }), _jsx(Textarea, { label: t('content'), autosize: true, minRows: 2, maxRows: 10, value: content, onChange: (event) => setContent(event.currentTarget.value) })] }));
}

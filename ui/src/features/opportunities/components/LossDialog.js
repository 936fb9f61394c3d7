import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/shared/ui/FormDialog';
import { fieldMessage } from '@/shared/ui/fieldMessage';
import { toast } from '@/shared/ui/toast';
import { lossReasons, useLose } from '../api/opportunities';
/** A lost deal is closed with its reason: without it nobody learns anything. */
export function LossDialog({ deal, onClose }) {
    const { t } = useTranslation('opportunities');
    const [reason, setReason] = useState();
    const [competitor, setCompetitor] = useState('');
    const [note, setNote] = useState('');
    const lose = useLose();
    const submit = () => {
        if (!reason)
            return;
        lose.mutate({
            params: { path: { id: deal.id } },
            body: {
                reason,
                version: deal.version,
                ...(reason === 'COMPETITOR' && competitor.trim() ? { competitor: competitor.trim() } : {}),
                ...(note.trim() ? { note: note.trim() } : {}),
            },
        }, {
            onSuccess: () => {
                toast(t('loss.done', { name: deal.name }));
                onClose();
            },
        });
    };
    return (_jsxs(FormDialog, { title: t('loss.title', { name: deal.name }), submit: t('loss.action'), danger: true, disabled: !reason, pending: lose.isPending, error: lose.error, onSubmit: submit, onClose: onClose, children: [_jsx(Radio.Group, { label: t('loss.reason'), withAsterisk: true, value: reason ?? '', onChange: (value) => setReason(value), children: _jsx(Stack, { gap: 8, mt: 6, children: lossReasons.map((value) => (_jsx(Radio, { value: value, label: t(`lossReason.${value}`) }, value))) }) }), reason === 'COMPETITOR' && (_jsx(TextInput, { label: t('loss.competitor'), value: competitor, onChange: (event) => setCompetitor(event.currentTarget.value), error: fieldMessage(lose.error, 'competitor') })), _jsx(Textarea, { label: t('loss.note'), autosize: true, minRows: 2, maxRows: 6, value: note, onChange: (event) => setNote(event.currentTarget.value) })] }));
}

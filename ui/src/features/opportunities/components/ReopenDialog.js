import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/shared/ui/FormDialog';
import { fieldMessage } from '@/shared/ui/fieldMessage';
import { toast } from '@/shared/ui/toast';
import { useReopen, useStages } from '../api/opportunities';
export function ReopenDialog({ deal, onClose }) {
    const { t } = useTranslation('opportunities');
    const stages = (useStages().data ?? []).filter(({ kind, older }) => kind === 'OPEN' && !older);
    const reopen = useReopen();
    const [stage, setStage] = useState(null);
    const [reason, setReason] = useState('');
    const submit = () => {
        if (!stage)
            return;
        reopen.mutate({ params: { path: { id: deal.id } }, body: { stage, reason: reason.trim(), version: deal.version } }, {
            onSuccess: () => {
                toast(t('reopen.done', { name: deal.name }));
                onClose();
            },
        });
    };
    return (_jsxs(FormDialog, { title: t('reopen.title', { name: deal.name }), submit: t('reopen.action'), disabled: !stage || !reason.trim(), pending: reopen.isPending, error: reopen.error, onSubmit: submit, onClose: onClose, children: [_jsx(Select, { "data-autofocus": true, required: true, label: t('reopen.stage'), value: stage, onChange: setStage, data: stages.map(({ stage: value, label }) => ({ value, label })), error: fieldMessage(reopen.error, 'stage') }), _jsx(Textarea, { required: true, label: t('reopen.reason'), autosize: true, minRows: 2, value: reason, onChange: (event) => setReason(event.currentTarget.value), error: fieldMessage(reopen.error, 'reason') })] }));
}

import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/ui/Dialog';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { toast } from '@/shared/ui/toast';
import { useWithdrawLead } from '../api/leads';
export function WithdrawalDialog({ lead, onClose }) {
    const { t } = useTranslation('leads');
    const withdraw = useWithdrawLead();
    const [reason, setReason] = useState('');
    return (_jsx(Dialog, { title: t('withdraw.title'), onClose: onClose, children: _jsx("form", { onSubmit: (event) => {
                event.preventDefault();
                withdraw.mutate({ params: { path: { id: lead.id } }, body: { version: lead.version, reason: reason.trim() } }, {
                    onSuccess: () => {
                        toast(t('withdraw.done', { name: lead.name }));
                        onClose();
                    },
                });
            }, children: _jsxs(Stack, { children: [_jsx(Text, { size: "sm", c: "dimmed", children: t('withdraw.hint') }), _jsx(Textarea, { label: t('withdraw.reason'), required: true, autosize: true, minRows: 2, maxLength: 1000, "data-autofocus": true, value: reason, onChange: (event) => setReason(event.currentTarget.value) }), withdraw.error != null && _jsx(ProblemAlert, { error: withdraw.error }), _jsxs(Group, { justify: "flex-end", children: [_jsx(Button, { variant: "default", onClick: onClose, children: t('cancel', { ns: 'shared' }) }), _jsx(Button, { type: "submit", disabled: !reason.trim(), loading: withdraw.isPending, children: t('withdraw.title') })] })] }) }) }));
}

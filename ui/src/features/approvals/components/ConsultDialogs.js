import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UserSelect } from '@/features/identity/components/UserSelect';
import { FormDialog } from '@/shared/ui/FormDialog';
import { toast } from '@/shared/ui/toast';
import { useAskOpinion, useDelegate } from '../api/approvals';
/** The seat goes to somebody else, who decides in one's place. */
export function DelegateDialog({ approval, onClose }) {
    const { t } = useTranslation('approvals');
    const [userId, setUserId] = useState(null);
    const [comment, setComment] = useState('');
    const delegate = useDelegate();
    return (_jsxs(FormDialog, { title: t('delegate.title'), submit: t('delegate.submit'), disabled: !userId, pending: delegate.isPending, error: delegate.error, onClose: onClose, onSubmit: () => userId &&
            delegate.mutate({ params: { path: { id: approval.id } }, body: { userId, version: approval.version, ...(comment.trim() ? { comment } : {}) } }, { onSuccess: () => (toast(t('delegate.done')), onClose()) }), children: [_jsx(UserSelect, { label: t('delegate.to'), value: userId, onChange: setUserId }), _jsx(Textarea, { label: t('delegate.comment'), autosize: true, minRows: 2, value: comment, onChange: (event) => setComment(event.currentTarget.value) })] }));
}
/** Somebody else's opinion; the decision stays where it is. */
export function OpinionDialog({ approval, onClose }) {
    const { t } = useTranslation('approvals');
    const [userId, setUserId] = useState(null);
    const [question, setQuestion] = useState('');
    const ask = useAskOpinion();
    return (_jsxs(FormDialog, { title: t('opinion.title'), submit: t('opinion.submit'), disabled: !userId, pending: ask.isPending, error: ask.error, onClose: onClose, onSubmit: () => userId &&
            ask.mutate({ params: { path: { id: approval.id } }, body: { userId, version: approval.version, ...(question.trim() ? { question } : {}) } }, { onSuccess: () => (toast(t('opinion.done')), onClose()) }), children: [_jsx(UserSelect, { label: t('opinion.of'), value: userId, onChange: setUserId }), _jsx(Textarea, { label: t('opinion.question'), autosize: true, minRows: 2, value: question, onChange: (event) => setQuestion(event.currentTarget.value) })] }));
}

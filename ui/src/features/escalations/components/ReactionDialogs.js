import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UserSelect } from '@/features/identity/components/UserSelect';
import { DateInput, today } from '@/shared/ui/dates';
import { FormDialog } from '@/shared/ui/FormDialog';
import { fieldMessage } from '@/shared/ui/fieldMessage';
import { toast } from '@/shared/ui/toast';
import { useAcknowledge, useExempt, useReassign, useResolve } from '../api/escalations';
/** Seeing to it, passing it on, having solved it, or saying why it needs nothing: an escalation is never just closed. */
export function ReactionDialog({ reaction, ...rest }) {
    if (reaction === 'acknowledge')
        return _jsx(Acknowledge, { ...rest });
    if (reaction === 'exempt')
        return _jsx(Exempt, { ...rest });
    return reaction === 'reassign' ? _jsx(Reassign, { ...rest }) : _jsx(Resolve, { ...rest });
}
function Acknowledge({ escalation, onClose }) {
    const { t } = useTranslation('escalations');
    const acknowledge = useAcknowledge();
    const [until, setUntil] = useState(null);
    const [comment, setComment] = useState('');
    return (_jsxs(FormDialog, { title: t('acknowledge.title'), submit: t('acknowledge.action'), disabled: !until, pending: acknowledge.isPending, error: acknowledge.error, onClose: onClose, onSubmit: () => {
            if (!until)
                return;
            acknowledge.mutate({
                params: { path: { id: escalation.id } },
                body: { version: escalation.version, promisedUntil: until, comment: comment.trim() || undefined },
            }, { onSuccess: said(t('acknowledge.done'), onClose) });
        }, children: [_jsx(DateInput, { label: t('acknowledge.until'), required: true, value: until, onChange: setUntil, minDate: today(), error: fieldMessage(acknowledge.error, 'promisedUntil') }), _jsx(Comment, { value: comment, onChange: setComment })] }));
}
function Reassign({ escalation, onClose }) {
    const { t } = useTranslation('escalations');
    const reassign = useReassign();
    const [userId, setUserId] = useState(null);
    const [comment, setComment] = useState('');
    return (_jsxs(FormDialog, { title: t('reassign.title'), submit: t('reassign.action'), disabled: !userId, pending: reassign.isPending, error: reassign.error, onClose: onClose, onSubmit: () => {
            if (!userId)
                return;
            reassign.mutate({ params: { path: { id: escalation.id } }, body: { version: escalation.version, userId, comment: comment.trim() || undefined } }, { onSuccess: said(t('reassign.done'), onClose) });
        }, children: [_jsx(UserSelect, { label: t('reassign.to'), value: userId, onChange: setUserId, error: fieldMessage(reassign.error, 'userId') }), _jsx(Comment, { value: comment, onChange: setComment })] }));
}
function Resolve({ escalation, onClose }) {
    const { t } = useTranslation('escalations');
    const resolve = useResolve();
    const [comment, setComment] = useState('');
    return (_jsx(FormDialog, { title: t('resolve.title'), submit: t('resolve.action'), disabled: !comment.trim(), pending: resolve.isPending, error: resolve.error, onClose: onClose, onSubmit: () => resolve.mutate({ params: { path: { id: escalation.id } }, body: { version: escalation.version, comment: comment.trim() } }, { onSuccess: said(t('resolve.done'), onClose) }), children: _jsx(Comment, { label: t('resolve.how'), required: true, value: comment, onChange: setComment }) }));
}
function Exempt({ escalation, onClose }) {
    const { t } = useTranslation('escalations');
    const exempt = useExempt();
    const [until, setUntil] = useState(null);
    const [comment, setComment] = useState('');
    return (_jsxs(FormDialog, { title: t('exempt.title'), submit: t('exempt.action'), disabled: !comment.trim(), pending: exempt.isPending, error: exempt.error, onClose: onClose, onSubmit: () => exempt.mutate({ params: { path: { id: escalation.id } }, body: { version: escalation.version, comment: comment.trim(), until: until ?? undefined } }, { onSuccess: said(t('exempt.done'), onClose) }), children: [_jsx(Text, { size: "sm", children: t('exempt.hint') }), _jsx(Comment, { label: t('exempt.why'), required: true, value: comment, onChange: setComment }), _jsx(DateInput, { label: t('exempt.until'), description: t('exempt.untilHint'), value: until, onChange: setUntil, minDate: today(), error: fieldMessage(exempt.error, 'until') })] }));
}
const said = (words, onClose) => () => {
    toast(words);
    onClose();
};
function Comment({ value, onChange, label, required }) {
    const { t } = useTranslation('escalations');
    return (_jsx(Textarea, { label: label ?? t('comment'), required: required, ...(required ? { 'data-autofocus': true } : {}), autosize: true, minRows: 2, value: value, onChange: (event) => onChange(event.currentTarget.value) }));
}

import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/shared/ui/FormDialog';
import { useAnswer, useCloseCase, useLetGo, useSettle } from '../api/cases';
/** What is done with a case in a few words of reason. */
export function NoteDialog({ kept, what, onClose }) {
    const { t } = useTranslation('cases');
    const settle = useSettle();
    const letGo = useLetGo();
    const answer = useAnswer();
    const close = useCloseCase();
    const [note, setNote] = useState('');
    const [result, setResult] = useState('KEPT');
    const required = what === 'letGo' || what === 'close';
    const params = { path: { id: kept.card.id } };
    const said = { version: kept.version, note: note.trim() };
    const done = { onSuccess: onClose };
    const submit = () => {
        if (what === 'settle')
            settle.mutate({ params, body: said }, done);
        else if (what === 'letGo')
            letGo.mutate({ params, body: said }, done);
        else if (what === 'close')
            close.mutate({ params, body: { ...said, result } }, done);
        else
            answer.mutate({ params, body: { ...said, accepted: what === 'accept' } }, done);
    };
    return (_jsxs(FormDialog, { title: t(`${what}.title`), submit: t(`${what}.title`), pending: [settle, letGo, answer, close].some(({ isPending }) => isPending), disabled: required && !note.trim(), error: settle.error ?? letGo.error ?? answer.error ?? close.error, onClose: onClose, onSubmit: submit, children: [what === 'close' && (_jsx(NativeSelect, { label: t('close.result'), data: ['KEPT', 'LOST'].map((value) => ({ value, label: t(`result.${value}`) })), value: result, onChange: (event) => setResult(event.currentTarget.value) })), _jsx(Textarea, { label: required ? t('reason') : t('note'), required: required, autosize: true, minRows: 3, maxLength: 2000, "data-autofocus": true, value: note, onChange: (event) => setNote(event.currentTarget.value) })] }));
}

import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "react/jsx-runtime";
import { Button, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/shared/api/problem';
import { useRefresh } from '@/shared/api/refresh';
import { DateInput, today } from '@/shared/ui/dates';
import { Dialog } from '@/shared/ui/Dialog';
import { MoneyInput, usualCurrency } from '@/shared/ui/MoneyInput';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { toast } from '@/shared/ui/toast';
import { disqualificationReasons, useDecideLead } from '../api/leads';
export function DecisionDialog({ lead, outcome, onClose }) {
    const { t, i18n } = useTranslation('leads');
    const decide = useDecideLead();
    const stale = useRefresh();
    const form = useForm({
        initialValues: {
            dealName: lead.company ?? lead.name,
            amount: { amount: '', currency: usualCurrency(i18n.language) },
            nurtureUntil: null,
            reason: '',
            note: '',
        },
        validate: {
            dealName: (name) => (outcome === 'QUALIFIED' && !name.trim() ? t('decide.dealNameMissing') : null),
            nurtureUntil: (day) => (outcome === 'NURTURE' && !day ? t('decide.untilMissing') : null),
            reason: (reason) => (outcome === 'DISQUALIFIED' && !reason ? t('decide.reasonMissing') : null),
        },
    });
    const submit = form.onSubmit((values) => decide.mutate({ params: { path: { id: lead.id } }, body: { outcome, version: lead.version, ...asked(outcome, values) } }, {
        onSuccess: () => {
            toast(t(`decide.${outcome}.done`, { name: lead.name }));
            onClose();
        },
        onError: (error) => {
            const problem = asProblem(error);
            form.setErrors(Object.fromEntries(problem.fields.map(({ field, message }) => [field, message])));
            // What changed is read again, so that a second attempt is made with open eyes.
            if (problem.status === 409)
                void stale('leads');
        },
    }));
    return (_jsx(Dialog, { title: t(`decide.${outcome}.title`), onClose: onClose, children: _jsx("form", { onSubmit: submit, noValidate: true, children: _jsxs(Stack, { children: [_jsx(Text, { size: "sm", c: "dimmed", children: t(`decide.${outcome}.hint`) }), outcome === 'QUALIFIED' && (_jsxs(_Fragment, { children: [_jsx(TextInput, { label: t('decide.dealName'), required: true, maxLength: 200, "data-autofocus": true, ...form.getInputProps('dealName') }), _jsx(MoneyInput, { label: t('decide.amount'), value: form.values.amount, onChange: (amount) => form.setFieldValue('amount', amount), error: form.errors['amount'] })] })), outcome === 'NURTURE' && (_jsx(DateInput, { label: t('decide.until'), required: true, minDate: today(), "data-autofocus": true, ...form.getInputProps('nurtureUntil') })), outcome === 'DISQUALIFIED' && (_jsx(NativeSelect, { label: t('decide.reason'), required: true, "data-autofocus": true, data: [
                            { value: '', label: t('decide.chooseReason') },
                            ...disqualificationReasons.map((reason) => ({ value: reason, label: t(`disqualification.${reason}`) })),
                        ], ...form.getInputProps('reason') })), _jsx(Textarea, { label: t('decide.note'), autosize: true, minRows: 3, maxLength: 4000, ...form.getInputProps('note') }), decide.error != null && _jsx(ProblemAlert, { error: decide.error, hideFields: true }), _jsxs(Group, { justify: "flex-end", children: [_jsx(Button, { variant: "default", onClick: onClose, children: t('cancel', { ns: 'shared' }) }), _jsx(Button, { type: "submit", loading: decide.isPending, color: outcome === 'DISQUALIFIED' ? 'red' : undefined, children: t(`decide.${outcome}.title`) })] })] }) }) }));
}
/** Only what belongs to the outcome is sent, and nothing that was left empty. */
function asked(outcome, { dealName, amount, nurtureUntil, reason, note }) {
    return {
        ...(note.trim() ? { note: note.trim() } : {}),
        ...(outcome === 'QUALIFIED' ? { dealName: dealName.trim(), ...(amount.amount ? { amount } : {}) } : {}),
        ...(outcome === 'NURTURE' && nurtureUntil ? { nurtureUntil } : {}),
        ...(outcome === 'DISQUALIFIED' ? { reason: reason } : {}),
    };
}

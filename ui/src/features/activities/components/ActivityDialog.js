import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Group, NumberInput, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { DateTimePicker } from '@/shared/ui/dates';
import { fieldMessage } from '@/shared/ui/fieldMessage';
import { FormDialog } from '@/shared/ui/FormDialog';
import { OptionalMoneyInput } from '@/shared/ui/MoneyInput';
import { toast } from '@/shared/ui/toast';
import { activityKinds, useAddActivity } from '../api/activities';
import { instant, local } from './instants';
/** Something done, to be remembered, or something planned, to be reminded of. */
export function ActivityDialog({ subject, customerId, kind: first, onClose }) {
    const { t } = useTranslation('activities');
    const add = useAddActivity();
    const [kind, setKind] = useState(first);
    const [when, setWhen] = useState('done');
    const [title, setTitle] = useState('');
    const [at, setAt] = useState(() => local(dayjs().toISOString()));
    const [reminder, setReminder] = useState(null);
    const [minutes, setMinutes] = useState('');
    const [content, setContent] = useState('');
    const [outcome, setOutcome] = useState('');
    const [cost, setCost] = useState(null);
    const key = useIdempotencyKey();
    const note = kind === 'NOTE';
    const planned = when === 'planned' && !note;
    const text = content.trim();
    const submit = () => add.mutate({
        params: { header: { 'Idempotency-Key': key } },
        body: {
            subject,
            customerId,
            kind,
            // A note has no title of its own: its first line stands for it.
            title: note ? (text.split('\n')[0] ?? '').slice(0, 120) : title.trim(),
            content: text || undefined,
            ...(planned
                ? { plannedFor: instant(at), reminderAt: instant(reminder) }
                : { doneAt: instant(at) ?? new Date().toISOString() }),
            ...(note || planned
                ? {}
                : { durationMinutes: minutes ? Number(minutes) : undefined, outcome: outcome.trim() || undefined, cost: cost ?? undefined }),
        },
    }, {
        onSuccess: () => {
            toast(t('saved'));
            onClose();
        },
    });
    return (_jsxs(FormDialog, { title: note ? t('addNote') : t('add'), submit: t('save', { ns: 'shared' }), disabled: note ? !text : !title.trim() || (planned && !at), pending: add.isPending, error: add.error, onSubmit: submit, onClose: onClose, children: [!note && (_jsxs(_Fragment, { children: [_jsx(SegmentedControl, { "aria-label": t('when'), value: when, onChange: (next) => {
                            setWhen(next);
                            setAt(local((next === 'planned' ? dayjs().add(1, 'day').hour(9).startOf('hour') : dayjs()).toISOString()));
                        }, data: [
                            { value: 'done', label: t('whenDone') },
                            { value: 'planned', label: t('whenPlanned') },
                        ] }), _jsx(Select, { label: t('what'), allowDeselect: false, value: kind, onChange: (value) => value && setKind(value), data: activityKinds.filter((each) => each !== 'NOTE').map((value) => ({ value, label: t(`kind.${value}`) })) }), _jsx(TextInput, { "data-autofocus": true, required: true, label: t('about'), maxLength: 200, value: title, onChange: (event) => setTitle(event.currentTarget.value), error: fieldMessage(add.error, 'title') }), _jsxs(Group, { grow: true, align: "flex-start", children: [_jsx(DateTimePicker, { label: planned ? t('plannedFor') : t('doneAt'), value: at, onChange: setAt, error: fieldMessage(add.error, planned ? 'plannedFor' : 'doneAt') }), planned ? (_jsx(DateTimePicker, { label: t('reminder'), value: reminder, onChange: setReminder, clearable: true, clearButtonProps: { 'aria-label': t('clear', { ns: 'shared' }) }, error: fieldMessage(add.error, 'reminderAt') })) : (_jsx(NumberInput, { label: t('duration'), min: 1, max: 1440, allowDecimal: false, value: minutes, onChange: setMinutes }))] })] })), _jsx(Textarea, { ...(note ? { 'data-autofocus': true, required: true } : {}), label: note ? t('noteText') : t('content'), autosize: true, minRows: note ? 4 : 2, maxRows: 10, value: content, onChange: (event) => setContent(event.currentTarget.value) }), !planned && !note && (_jsxs(_Fragment, { children: [_jsx(TextInput, { label: t('outcome'), value: outcome, onChange: (event) => setOutcome(event.currentTarget.value) }), _jsx(OptionalMoneyInput, { label: t('cost'), value: cost, onChange: setCost })] }))] }));
}

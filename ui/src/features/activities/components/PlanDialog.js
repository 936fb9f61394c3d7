import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Group, Text } from '@mantine/core';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateTimePicker } from '@/shared/ui/dates';
import { fieldMessage } from '@/shared/ui/fieldMessage';
import { FormDialog } from '@/shared/ui/FormDialog';
import { toast } from '@/shared/ui/toast';
import { usePlanActivity } from '../api/activities';
import { instant, local } from './instants';
/** A planned activity is put off or brought forward; a reminder moves by as much. */
export function PlanDialog({ item, onClose }) {
    const { t } = useTranslation('activities');
    const plan = usePlanActivity();
    const [at, setAt] = useState(local(item.plannedFor));
    const [reminder, setReminder] = useState(local(item.reminderAt));
    const put = (next) => {
        if (reminder && at && next)
            setReminder(local(dayjs(reminder).add(dayjs(next).diff(dayjs(at))).toISOString()));
        setAt(next);
    };
    const submit = () => {
        const plannedFor = instant(at);
        if (!plannedFor)
            return;
        plan.mutate({ params: { path: { id: item.id } }, body: { plannedFor, reminderAt: instant(reminder) } }, {
            onSuccess: () => {
                toast(t('saved'));
                onClose();
            },
        });
    };
    return (_jsxs(FormDialog, { title: t('reschedule'), submit: t('save', { ns: 'shared' }), disabled: !at, pending: plan.isPending, error: plan.error, onSubmit: submit, onClose: onClose, children: [_jsx(Text, { fw: 600, children: item.title }), _jsxs(Group, { grow: true, align: "flex-start", children: [_jsx(DateTimePicker, { label: t('plannedFor'), value: at, onChange: put, error: fieldMessage(plan.error, 'plannedFor') }), _jsx(DateTimePicker, { label: t('reminder'), value: reminder, onChange: setReminder, clearable: true, clearButtonProps: { 'aria-label': t('clear', { ns: 'shared' }) }, error: fieldMessage(plan.error, 'reminderAt') })] })] }));
}

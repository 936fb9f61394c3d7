import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Button, Group, Stack, Text } from '@mantine/core';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/ui/Dialog';
import { DateTimePicker, today } from '@/shared/ui/dates';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useFollowUp } from '../api/tasks';
const tomorrowMorning = () => dayjs().add(1, 'day').hour(9).startOf('hour').format('YYYY-MM-DD HH:mm:ss');
export function FollowUpDialog({ taskId, at, onClose }) {
    const { t } = useTranslation('tasks');
    const [moment, setMoment] = useState(() => (at ? dayjs(at).format('YYYY-MM-DD HH:mm:ss') : tomorrowMorning()));
    const followUp = useFollowUp();
    return (_jsx(Dialog, { onClose: onClose, title: t('followUp.title'), children: _jsx("form", { onSubmit: (event) => {
                event.preventDefault();
                if (!moment)
                    return;
                followUp.mutate({ params: { path: { id: taskId } }, body: { at: dayjs(moment).toISOString() } }, { onSuccess: onClose });
            }, children: _jsxs(Stack, { children: [_jsx(Text, { size: "sm", c: "dimmed", children: t('followUp.hint') }), _jsx(DateTimePicker, { label: t('followUp.when'), value: moment, onChange: setMoment, minDate: today(), "data-autofocus": true }), followUp.error != null && _jsx(ProblemAlert, { error: followUp.error }), _jsxs(Group, { justify: "flex-end", children: [_jsx(Button, { variant: "default", onClick: onClose, children: t('cancel', { ns: 'shared' }) }), _jsx(Button, { type: "submit", disabled: !moment, loading: followUp.isPending, children: t('save', { ns: 'shared' }) })] })] }) }) }));
}

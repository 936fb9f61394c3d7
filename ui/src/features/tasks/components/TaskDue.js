import { jsx as _jsx } from "react/jsx-runtime";
import { Badge } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { DueDate } from '@/shared/ui/DueDate';
/** How much time is left, or that the clock stands because the customer has to answer. */
export function TaskDue({ task }) {
    const { t } = useTranslation('tasks');
    const format = useFormat();
    if (!task.pausedAt)
        return _jsx(DueDate, { dueAt: task.dueAt, late: task.late });
    return (_jsx(Badge, { variant: "light", color: "gray", tt: "none", fw: 600, leftSection: _jsx(IconPlayerPause, { size: 13 }), title: t('paused.since', { since: format.dateTime(task.pausedAt) }), children: t('paused.short') }));
}

import { jsx as _jsx } from "react/jsx-runtime";
import { Badge, Text } from '@mantine/core';
import { IconAlarm, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import { useNow } from './useNow';
const SOON = 4 * 60 * 60 * 1000;
/** How much time is left. */
export function DueDate({ dueAt, late: wasLate }) {
    const { t } = useTranslation();
    const format = useFormat();
    const now = useNow();
    if (!dueAt) {
        return (_jsx(Text, { span: true, size: "sm", c: "dimmed", children: t('due.none') }));
    }
    // The page may have been open for a while since it was asked.
    const left = new Date(dueAt).getTime() - now;
    const late = wasLate || left < 0;
    const soon = !late && left < SOON;
    const words = late ? t('due.late', { when: format.relative(dueAt, now) }) : t('due.left', { when: format.relative(dueAt, now) });
    return (_jsx(Badge, { component: "time", dateTime: dueAt, title: format.dateTime(dueAt), variant: "light", color: late ? 'red' : soon ? 'marmalade' : 'gray', leftSection: late ? _jsx(IconAlarm, { size: 13 }) : _jsx(IconClock, { size: 13 }), tt: "none", fw: 600, children: words }));
}

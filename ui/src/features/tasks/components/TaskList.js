import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Group, Stack, Text } from '@mantine/core';
import { IconCalendarPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/i18n/format';
import { PagedTable } from '@/shared/ui/PagedTable';
import { PersonName } from '@/shared/ui/PersonName';
import { useTasks } from '../api/tasks';
import { TaskDue } from './TaskDue';
export function TaskList({ search, onPage, empty }) {
    const { t } = useTranslation('tasks');
    const format = useFormat();
    const list = useTasks(search);
    const columns = [
        { key: 'name', header: t('task'), render: (task) => _jsx(Name, { task: task }) },
        { key: 'customer', header: t('customer'), render: (task) => _jsx(Text, { size: "sm", children: task.customer?.name ?? '–' }) },
        { key: 'due', header: t('due'), render: (task) => _jsx(TaskDue, { task: task }) },
        ...(search.view === 'mine'
            ? []
            : [
                {
                    key: 'assignee',
                    header: t('assignee'),
                    render: (task) => _jsx(PersonName, { person: task.assignee, fallback: task.team ? t('pool', { team: task.team.name }) : undefined }),
                },
            ]),
        {
            key: 'created',
            header: t('created'),
            render: (task) => (_jsx(Text, { size: "sm", c: "dimmed", children: format.relative(task.createdAt) })),
        },
    ];
    return (_jsx(PagedTable, { label: t('title'), columns: columns, list: list, rowKey: (task) => task.id, href: (task) => `/tasks/${task.id}`, onPage: onPage, empty: empty }));
}
function Name({ task }) {
    const { t } = useTranslation('tasks');
    const format = useFormat();
    return (_jsxs(Stack, { gap: 0, children: [_jsxs(Group, { gap: 6, wrap: "nowrap", children: [_jsx("span", { children: task.name }), task.followUpAt && (_jsx("span", { title: t('followUp.at', { at: format.dateTime(task.followUpAt) }), children: _jsx(IconCalendarPause, { size: 15, role: "img", "aria-label": t('followUp.at', { at: format.dateTime(task.followUpAt) }) }) }))] }), task.onBehalfOf && (_jsx(Text, { size: "xs", fw: 600, children: t('onBehalfOf', { name: task.onBehalfOf.name }) })), _jsxs(Text, { size: "xs", c: "dimmed", fw: 400, children: [t(`subject.${task.subject.type}`, { ns: 'shared', defaultValue: task.subject.type }), " \u00B7 ", task.subject.label] })] }));
}

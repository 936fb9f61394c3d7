import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "react/jsx-runtime";
import { Badge, Grid, Skeleton, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CustomerGlancePanel } from '@/features/customers/components/CustomerGlancePanel';
import { useMe } from '@/features/identity/api/session';
import { ProcessPanel } from '@/features/studio/components/ProcessPanel';
import { asProblem } from '@/shared/api/problem';
import { useFormat } from '@/shared/i18n/format';
import { AppLink, SubjectLink } from '@/shared/ui/AppLink';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Facts } from '@/shared/ui/Facts';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Panel } from '@/shared/ui/Panel';
import { PersonName } from '@/shared/ui/PersonName';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTask } from '../api/tasks';
import { TaskActions } from '../components/TaskActions';
import { TaskDue } from '../components/TaskDue';
import { TaskForm } from '../components/TaskForm';
const route = getRouteApi('/shell/tasks/$taskId');
export function TaskPage() {
    const { t } = useTranslation('tasks');
    const { taskId } = route.useParams();
    const { data: task, error, refetch } = useTask(taskId);
    if (error && asProblem(error).status === 404) {
        return (_jsx(EmptyState, { icon: IconCircleCheck, titleOrder: 1, title: t('gone.title'), action: _jsx(AppLink, { href: "/tasks", className: "link", children: t('gone.back') }), children: t('gone.text') }));
    }
    if (error && !task)
        return _jsx(ProblemAlert, { error: error, retry: () => void refetch() });
    return task ? _jsx(OpenTask, { task: task }, task.id) : _jsx(Waiting, {});
}
function OpenTask({ task }) {
    const { t } = useTranslation('tasks');
    const format = useFormat();
    const me = useMe();
    const [refused, setRefused] = useState();
    const mine = task.assignee?.id === me.id;
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: task.name, over: _jsx(SubjectLink, { subject: task.subject }), under: _jsxs(_Fragment, { children: [_jsx(TaskDue, { task: task }), task.onBehalfOf && (_jsx(Badge, { variant: "light", color: "pine", tt: "none", fw: 600, children: t('onBehalfOf', { name: task.onBehalfOf.name }) }))] }), actions: _jsx(TaskActions, { task: task, mine: mine, leading: me.role !== 'REP', onError: setRefused }) }), _jsxs(Grid, { gap: "md", children: [_jsx(Grid.Col, { span: { base: 12, md: 7, xl: 8 }, children: _jsxs(Stack, { gap: "md", children: [refused != null && _jsx(ProblemAlert, { error: refused }), _jsx(Panel, { children: _jsx(TaskForm, { task: task, mine: mine }) }), _jsx(ProcessPanel, { subject: task.subject })] }) }), _jsx(Grid.Col, { span: { base: 12, md: 5, xl: 4 }, children: _jsxs(Stack, { gap: "md", children: [_jsx(Panel, { title: t('facts'), children: _jsx(Facts, { facts: [
                                            [t('assignee'), _jsx(PersonName, { person: task.assignee }, "assignee")],
                                            [t('team'), task.team?.name],
                                            [t('subject'), _jsx(SubjectLink, { subject: task.subject }, "subject")],
                                            [t('created'), format.dateTime(task.createdAt)],
                                            [t('due'), task.dueAt && format.dateTime(task.dueAt)],
                                            [t('followUp.label'), task.followUpAt && format.dateTime(task.followUpAt)],
                                        ] }) }), task.customer && _jsx(CustomerGlancePanel, { customerId: task.customer.id })] }) })] })] }));
}
function Waiting() {
    return (_jsxs(Stack, { children: [_jsx(Skeleton, { height: 60, maw: 420 }), _jsx(Skeleton, { height: 360 })] }));
}

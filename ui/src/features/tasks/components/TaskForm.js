import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Alert, Button, Group, Kbd, Skeleton, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconHandGrab } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, Problem } from '@/shared/api/problem';
import { useRefresh } from '@/shared/api/refresh';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { toast } from '@/shared/ui/toast';
import { useClaim, useComplete } from '../api/tasks';
const FormViewer = lazy(() => import('./FormViewer').then((module) => ({ default: module.FormViewer })));
/** The work itself: the form, and the button that says it is done. */
export function TaskForm({ task, mine }) {
    const { t } = useTranslation('tasks');
    const navigate = useNavigate();
    const stale = useRefresh();
    const form = useRef(null);
    const complete = useComplete();
    const claim = useClaim();
    const [unplaced, setUnplaced] = useState();
    const submit = () => {
        if (!mine || complete.isPending)
            return;
        const values = task.form ? form.current?.submit() : {};
        if (!values)
            return;
        setUnplaced(undefined);
        complete.mutate({ params: { path: { id: task.id } }, body: { values } }, {
            onSuccess: () => {
                toast(t('completed', { name: task.name, subject: task.subject.label }));
                void navigate({ to: ['approval', 'escalation'].includes(task.subject.type) ? '/needs-you' : '/tasks' });
            },
            onError: (error) => {
                const problem = asProblem(error);
                const left = form.current?.show(problem.fields) ?? problem.fields;
                setUnplaced(new Problem(problem.status, { ...problem, fields: left }));
                if (problem.status === 409)
                    void stale('tasks');
            },
        });
    };
    // In the middle of typing too: that is where the hands are when the work is done.
    useHotkeys([['mod+Enter', submit]], []);
    // The lists of a form keep every Enter to themselves, so it is caught on its way down to them.
    const catchSubmit = (event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey))
            return;
        event.preventDefault();
        event.stopPropagation();
        submit();
    };
    return (_jsxs(Stack, { onKeyDownCapture: catchSubmit, children: [!mine && (_jsx(Alert, { color: "marmalade", icon: _jsx(IconHandGrab, {}), children: _jsxs(Group, { justify: "space-between", children: [_jsx(Text, { size: "sm", children: task.assignee ? t('othersWork', { name: task.assignee.name }) : t('nobodysWork') }), !task.assignee && (_jsx(Button, { size: "xs", loading: claim.isPending, onClick: () => claim.mutate({ params: { path: { id: task.id } } }), children: t('claim') }))] }) })), claim.error != null && _jsx(ProblemAlert, { error: claim.error }), task.form ? (_jsx(Suspense, { fallback: _jsx(FormSkeleton, {}), children: _jsx(FormViewer, { schema: task.form, data: task.data, readOnly: !mine, handle: form }, task.id) })) : (_jsx(Text, { c: "dimmed", children: t('noForm') })), unplaced && _jsx(ProblemAlert, { error: unplaced }), mine && (_jsx(Group, { justify: "flex-end", children: _jsx(Button, { onClick: submit, loading: complete.isPending, rightSection: _jsx(Kbd, { size: "xs", visibleFrom: "sm", children: "Ctrl \u21B5" }), children: t('complete') }) }))] }));
}
function FormSkeleton() {
    return (_jsx(Stack, { children: [60, 36, 36, 90].map((height, index) => (_jsx(Skeleton, { height: height }, index))) }));
}

import { jsx as _jsx, jsxs as _jsxs, Fragment as _Fragment } from "react/jsx-runtime";
import { Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp, IconCalendarPause, IconCalendarX, IconDots, IconPlayerPause, IconPlayerPlay, IconUserShare } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useFollowUp, usePause, useRelease, useResume } from '../api/tasks';
const HandOverDialog = lazy(() => import('./HandOverDialog').then((module) => ({ default: module.HandOverDialog })));
const FollowUpDialog = lazy(() => import('./FollowUpDialog').then((module) => ({ default: module.FollowUpDialog })));
export function TaskActions({ task, mine, leading, onError }) {
    const { t } = useTranslation('tasks');
    const [handOver, handingOver] = useDisclosure(false);
    const [followUp, followingUp] = useDisclosure(false);
    const release = useRelease();
    const wake = useFollowUp();
    const pause = usePause();
    const resume = useResume();
    const params = { path: { id: task.id } };
    // Who has to decide or to react cannot stop their own clock.
    const canWait = !['approval', 'escalation'].includes(task.subject.type);
    const may = mine || leading || !task.assignee;
    if (!may)
        return null;
    return (_jsxs(_Fragment, { children: [mine && task.pausedAt && (_jsx(Button, { leftSection: _jsx(IconPlayerPlay, { size: 18 }), loading: resume.isPending, onClick: () => resume.mutate({ params }, { onError }), children: t('paused.resume') })), mine && canWait && !task.pausedAt && (_jsx(Button, { variant: "default", leftSection: _jsx(IconPlayerPause, { size: 18 }), loading: pause.isPending, onClick: () => pause.mutate({ params }, { onError }), children: t('paused.pause') })), _jsxs(Menu, { position: "bottom-end", shadow: "lg", children: [_jsx(Menu.Target, { children: _jsx(Button, { variant: "default", leftSection: _jsx(IconDots, { size: 18 }), children: t('actions') }) }), _jsxs(Menu.Dropdown, { children: [_jsx(Menu.Item, { leftSection: _jsx(IconUserShare, { size: 16 }), onClick: handingOver.open, children: t('handOver.title') }), _jsx(Menu.Item, { leftSection: _jsx(IconCalendarPause, { size: 16 }), onClick: followingUp.open, children: t('followUp.title') }), task.followUpAt && (_jsx(Menu.Item, { leftSection: _jsx(IconCalendarX, { size: 16 }), onClick: () => wake.mutate({ params, body: { at: null } }, { onError }), children: t('followUp.cancel') })), task.assignee && (_jsx(Menu.Item, { leftSection: _jsx(IconArrowBackUp, { size: 16 }), onClick: () => release.mutate({ params }, { onError }), children: t('release') }))] })] }), _jsxs(Suspense, { children: [handOver && _jsx(HandOverDialog, { taskId: task.id, onClose: handingOver.close }), followUp && _jsx(FollowUpDialog, { taskId: task.id, at: task.followUpAt, onClose: followingUp.close })] })] }));
}

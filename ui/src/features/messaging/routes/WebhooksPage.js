import { jsx as _jsx, Fragment as _Fragment, jsxs as _jsxs } from "react/jsx-runtime";
import { Badge, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconPlus, IconWebhook } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Panel } from '@/shared/ui/Panel';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { toast } from '@/shared/ui/toast';
import { useWebhookActions, useWebhooks } from '../api/messages';
import { MessagesTabs } from '../components/MessagesTabs';
const WebhookDialog = lazy(() => import('../components/WebhookDialog').then((module) => ({ default: module.WebhookDialog })));
/** Which other systems hear of what. */
export function WebhooksPage() {
    const { t } = useTranslation('messaging');
    const { data, error, refetch } = useWebhooks();
    const [edited, edit] = useState();
    const addButton = (_jsx(Button, { leftSection: _jsx(IconPlus, { size: 18 }), onClick: () => edit('new'), children: t('webhook.add') }));
    return (_jsxs(_Fragment, { children: [_jsx(PageHeader, { title: t('messages.title'), actions: addButton }), _jsx(MessagesTabs, { current: "webhooks" }), error != null && _jsx(ProblemAlert, { error: error, retry: () => void refetch() }), !data && !error && _jsx(Skeleton, { height: 200, "aria-busy": true }), data?.length === 0 && (_jsx(EmptyState, { icon: IconWebhook, title: t('webhook.emptyTitle'), children: t('webhook.emptyText') })), _jsx(Stack, { children: data?.map((webhook) => (_jsx(Listener, { webhook: webhook, onEdit: () => edit(webhook) }, webhook.id))) }), _jsx(Suspense, { children: edited && _jsx(WebhookDialog, { webhook: edited === 'new' ? undefined : edited, onClose: () => edit(undefined) }) })] }));
}
function Listener({ webhook, onEdit }) {
    const { t } = useTranslation('messaging');
    const { remove, test } = useWebhookActions();
    const path = { params: { path: { id: webhook.id } } };
    return (_jsx(Panel, { children: _jsxs(Group, { justify: "space-between", gap: "sm", children: [_jsxs("div", { children: [_jsx(Text, { fw: 600, children: webhook.description || webhook.url }), _jsx(Text, { size: "sm", c: "dimmed", style: { overflowWrap: 'anywhere' }, children: webhook.url }), _jsxs(Group, { gap: "xs", mt: 4, children: [_jsx(Badge, { variant: "light", tt: "none", color: webhook.active ? 'green' : 'gray', children: t(webhook.active ? 'webhook.active' : 'webhook.ended') }), _jsx(Text, { size: "sm", c: "dimmed", title: webhook.kinds.join(', '), children: t('webhook.count', { count: webhook.kinds.length }) })] })] }), _jsxs(Group, { gap: "xs", children: [_jsx(Button, { variant: "default", size: "xs", onClick: () => test.mutate(path, { onSuccess: () => toast(t('webhook.tested')) }), children: t('webhook.test') }), _jsx(Button, { variant: "default", size: "xs", onClick: onEdit, children: t('webhook.edit') }), _jsx(Button, { variant: "subtle", color: "red", size: "xs", onClick: () => remove.mutate(path, { onSuccess: () => toast(t('webhook.removed')) }), children: t('webhook.remove') })] })] }) }));
}

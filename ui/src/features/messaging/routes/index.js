import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { sessionQuery } from '@/features/identity/api/session';
import { listSearch, oneOf, shellRoute } from '@/shared/routing';
import { messageChannels, messageStates } from '../api/messages';
const messagesRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/messages',
    beforeLoad: async ({ context }) => {
        const me = await context.queryClient.ensureQueryData(sessionQuery);
        throw redirect({ to: me.role === 'ADMIN' ? '/messages/outbox' : '/messages/templates', replace: true });
    },
});
const outboxRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/messages/outbox',
    validateSearch: (search) => {
        const state = oneOf(messageStates, search['state']);
        const channel = oneOf(messageChannels, search['channel']);
        return { ...listSearch(search), ...(state && { state }), ...(channel && { channel }) };
    },
    component: lazyRouteComponent(() => import('./OutboxPage'), 'OutboxPage'),
});
const messageRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/messages/outbox/$messageId',
    component: lazyRouteComponent(() => import('./MessagePage'), 'MessagePage'),
});
const templatesRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/messages/templates',
    component: lazyRouteComponent(() => import('./TemplatesPage'), 'TemplatesPage'),
});
const templateRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/messages/templates/$kind/$language',
    component: lazyRouteComponent(() => import('./TemplatePage'), 'TemplatePage'),
});
const webhooksRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/messages/webhooks',
    component: lazyRouteComponent(() => import('./WebhooksPage'), 'WebhooksPage'),
});
const settingsRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/notification-settings',
    component: lazyRouteComponent(() => import('./SettingsPage'), 'SettingsPage'),
});
const digestRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/notifications/$digestId',
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./DigestPage'), 'DigestPage'),
});
export const messagingRoutes = [
    messagesRoute,
    outboxRoute,
    messageRoute,
    templatesRoute,
    templateRoute,
    webhooksRoute,
    settingsRoute,
    digestRoute,
];

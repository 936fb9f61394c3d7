import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listSearch, oneOf, shellRoute } from '@/shared/routing';
import { escalationReasons } from '@/features/escalations/api/escalations';
import { taskViews } from '../api/tasks';
const tasksRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/tasks',
    validateSearch: (search) => {
        const view = oneOf(taskViews, search['view']);
        return { ...listSearch(search), ...(view && view !== 'mine' ? { view } : {}) };
    },
    component: lazyRouteComponent(() => import('./TasksPage'), 'TasksPage'),
});
const needsYouRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/needs-you',
    validateSearch: (search) => {
        const reason = oneOf(escalationReasons, search['reason']);
        const { page: stuck } = listSearch({ page: search['stuck'] });
        return { ...listSearch(search), ...(stuck ? { stuck } : {}), ...(reason ? { reason } : {}) };
    },
    component: lazyRouteComponent(() => import('./NeedsYouPage'), 'NeedsYouPage'),
});
const taskRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/tasks/$taskId',
    component: lazyRouteComponent(() => import('./TaskPage'), 'TaskPage'),
});
export const taskRoutes = [tasksRoute, needsYouRoute, taskRoute];

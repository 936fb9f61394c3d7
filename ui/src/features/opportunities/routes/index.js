import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listSearch, oneOf, shellRoute } from '@/shared/routing';
const owners = ['mine', 'all'];
const statuses = ['OPEN', 'WON', 'LOST'];
const text = (value) => (typeof value === 'string' && value !== '' ? value : undefined);
const boardRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/pipeline',
    validateSearch: (search) => ({
        owner: oneOf(owners, search['owner']),
        query: text(search['query']),
        asOf: /^\d{4}-\d\d-\d\d$/.test(String(search['asOf'])) ? String(search['asOf']) : undefined,
        stage: text(search['stage']),
    }),
    component: lazyRouteComponent(() => import('./BoardPage'), 'BoardPage'),
});
const dealsRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/opportunities',
    validateSearch: (search) => ({
        ...listSearch(search),
        stage: text(search['stage']),
        status: oneOf(statuses, search['status']),
        owner: oneOf(owners, search['owner']),
    }),
    component: lazyRouteComponent(() => import('./DealsPage'), 'DealsPage'),
});
const dealRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/opportunities/$opportunityId',
    component: lazyRouteComponent(() => import('./DealPage'), 'DealPage'),
});
export const opportunityRoutes = [boardRoute, dealsRoute, dealRoute];

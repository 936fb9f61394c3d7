import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listSearch, oneOf, shellRoute } from '@/shared/routing';
import { leadStatuses } from '../api/leads';
const leadsRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/leads',
    validateSearch: (search) => {
        const status = oneOf(leadStatuses, search['status']);
        return { ...listSearch(search), ...(status ? { status } : {}), ...(search['owner'] === 'mine' ? { owner: 'mine' } : {}) };
    },
    component: lazyRouteComponent(() => import('./LeadsPage'), 'LeadsPage'),
});
const newLeadRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/leads/new',
    component: lazyRouteComponent(() => import('./NewLeadPage'), 'NewLeadPage'),
});
const leadRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/leads/$leadId',
    component: lazyRouteComponent(() => import('./LeadPage'), 'LeadPage'),
});
export const leadRoutes = [leadsRoute, newLeadRoute, leadRoute];

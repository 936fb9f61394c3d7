import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listSearch, shellRoute } from '@/shared/routing';
import { customerTab } from './tabs';
function customerSearch(search) {
    const tier = search['tier'];
    return { ...listSearch(search), ...(typeof tier === 'string' && tier !== '' ? { tier } : {}) };
}
const customersRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/customers',
    validateSearch: customerSearch,
    component: lazyRouteComponent(() => import('./CustomersPage'), 'CustomersPage'),
});
const customerRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/customers/$customerId',
    validateSearch: customerTab,
    component: lazyRouteComponent(() => import('./CustomerPage'), 'CustomerPage'),
});
export const customerRoutes = [customersRoute, customerRoute];

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/shared/routing';
const valueRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/customer-value',
    component: lazyRouteComponent(() => import('./CustomerValuePage'), 'CustomerValuePage'),
});
export const retentionRoutes = [valueRoute];

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/shared/routing';
const escalationRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/escalations/$escalationId',
    component: lazyRouteComponent(() => import('./EscalationPage'), 'EscalationPage'),
});
export const escalationRoutes = [escalationRoute];

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listSearch, shellRoute } from '@/shared/routing';
const incidentsRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/incidents',
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./IncidentsPage'), 'IncidentsPage'),
});
export const studioRoutes = [incidentsRoute];

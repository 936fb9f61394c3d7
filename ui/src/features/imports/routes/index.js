import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listSearch, shellRoute } from '@/shared/routing';
const importsRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/imports',
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./ImportsPage'), 'ImportsPage'),
});
const importRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/imports/$importId',
    component: lazyRouteComponent(() => import('./ImportPage'), 'ImportPage'),
});
export const importRoutes = [importsRoute, importRoute];

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/shared/routing';
const whatIfRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/what-if',
    validateSearch: (search) => typeof search.table === 'string' ? { table: search.table } : {},
    component: lazyRouteComponent(() => import('./WhatIfPage'), 'WhatIfPage'),
});
export const whatIfRoutes = [whatIfRoute];

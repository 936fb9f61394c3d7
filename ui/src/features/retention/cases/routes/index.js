import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOf, shellRoute } from '@/shared/routing';
import { tiers } from '../api/cases';
const casesRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/retention/cases',
    validateSearch: (search) => {
        const owner = oneOf(['mine', 'all'], search['owner']);
        const tier = oneOf(tiers, search['tier']);
        const query = typeof search['query'] === 'string' && search['query'] ? search['query'] : undefined;
        return { ...(query ? { query } : {}), ...(owner ? { owner } : {}), ...(tier ? { tier } : {}) };
    },
    component: lazyRouteComponent(() => import('./CasesPage'), 'CasesPage'),
});
const caseRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/retention/cases/$caseId',
    component: lazyRouteComponent(() => import('./CasePage'), 'CasePage'),
});
const resultsRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/retention/results',
    component: lazyRouteComponent(() => import('./ResultsPage'), 'ResultsPage'),
});
export const caseRoutes = [casesRoute, caseRoute, resultsRoute];

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { oneOf, shellRoute } from '@/shared/routing'

export interface CasesSearch {
  query?: string
  owner?: 'mine' | 'all'
  tier?: string
}

const casesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/retention/cases',
  validateSearch: (search): CasesSearch => {
    const owner = oneOf(['mine', 'all'] as const, search['owner'])
    // Which tiers there are, a table decides.
    const tier = typeof search['tier'] === 'string' && search['tier'] ? search['tier'] : undefined
    const query = typeof search['query'] === 'string' && search['query'] ? search['query'] : undefined
    return { ...(query ? { query } : {}), ...(owner ? { owner } : {}), ...(tier ? { tier } : {}) }
  },
  component: lazyRouteComponent(() => import('./CasesPage'), 'CasesPage'),
})

const caseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/retention/cases/$caseId',
  component: lazyRouteComponent(() => import('./CasePage'), 'CasePage'),
})

const resultsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/retention/results',
  component: lazyRouteComponent(() => import('./ResultsPage'), 'ResultsPage'),
})

export const caseRoutes = [casesRoute, caseRoute, resultsRoute] as const

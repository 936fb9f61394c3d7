import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { listSearch, shellRoute } from '@/shared/routing'

const incidentsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/incidents',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./IncidentsPage'), 'IncidentsPage'),
})

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/studio',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./StudioPage'), 'StudioPage'),
})

const draftRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/studio/drafts/$draft',
  component: lazyRouteComponent(() => import('./DraftPage'), 'DraftPage'),
})

const fileRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/studio/drafts/$draft/files/$file',
  // Where to look first: an element with a problem.
  validateSearch: (search: Record<string, unknown>): { element?: string } =>
    typeof search['element'] === 'string' ? { element: search['element'] } : {},
  component: lazyRouteComponent(() => import('./FilePage'), 'FilePage'),
})

export const studioRoutes = [incidentsRoute, homeRoute, draftRoute, fileRoute] as const

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { listSearch, shellRoute } from '@/shared/routing'

const releasesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/studio/releases',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./ReleasesPage'), 'ReleasesPage'),
})

const releaseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/studio/releases/$number',
  component: lazyRouteComponent(() => import('./ReleasePage'), 'ReleasePage'),
})

const requestRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/studio/release-requests/$request',
  component: lazyRouteComponent(() => import('./RequestPage'), 'RequestPage'),
})

export const releaseRoutes = [releasesRoute, releaseRoute, requestRoute] as const

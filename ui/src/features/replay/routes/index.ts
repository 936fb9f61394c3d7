import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/shared/routing'

const replayRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/studio/drafts/$draft/replay',
  component: lazyRouteComponent(() => import('./ReplayPage'), 'ReplayPage'),
})

export const replayRoutes = [replayRoute] as const

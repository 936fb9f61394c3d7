import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/shared/routing'

const approvalRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/approvals/$approvalId',
  component: lazyRouteComponent(() => import('./ApprovalPage'), 'ApprovalPage'),
})

export const approvalRoutes = [approvalRoute] as const

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { listSearch, shellRoute } from '@/shared/routing'

const customersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/customers',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./CustomersPage'), 'CustomersPage'),
})

const customerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/customers/$customerId',
  component: lazyRouteComponent(() => import('./CustomerPage'), 'CustomerPage'),
})

export const customerRoutes = [customersRoute, customerRoute] as const

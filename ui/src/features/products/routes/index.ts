import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { listSearch, shellRoute } from '@/shared/routing'

const productsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/products',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./ProductsPage'), 'ProductsPage'),
})

export const productRoutes = [productsRoute] as const

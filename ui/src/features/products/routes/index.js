import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listSearch, shellRoute } from '@/shared/routing';
const productsRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/products',
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./ProductsPage'), 'ProductsPage'),
});
const productRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/products/$productId',
    component: lazyRouteComponent(() => import('./ProductPage'), 'ProductPage'),
});
export const productRoutes = [productsRoute, productRoute];

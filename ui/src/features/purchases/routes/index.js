import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/shared/routing';
const purchaseRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/purchases/$purchaseId',
    component: lazyRouteComponent(() => import('./PurchasePage'), 'PurchasePage'),
});
const exchangeRatesRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/exchange-rates',
    component: lazyRouteComponent(() => import('./ExchangeRatesPage'), 'ExchangeRatesPage'),
});
export const purchaseRoutes = [purchaseRoute, exchangeRatesRoute];

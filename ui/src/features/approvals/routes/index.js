import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute, shellRoute } from '@/shared/routing';
const approvalRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/approvals/$approvalId',
    component: lazyRouteComponent(() => import('./ApprovalPage'), 'ApprovalPage'),
});
const policyRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/approval-policy',
    component: lazyRouteComponent(() => import('./PolicyPage'), 'PolicyPage'),
});
/** On paper there is no shell. */
export const approvalPrintRoute = createRoute({
    getParentRoute: () => rootRoute,
    path: '/approvals/$approvalId/print',
    beforeLoad: ({ context, location }) => context.admit(location.href),
    component: lazyRouteComponent(() => import('./PrintPage'), 'PrintPage'),
});
/** What the link of an e-mail opens, for whoever holds it. */
export const approveRoute = createRoute({
    getParentRoute: () => rootRoute,
    path: '/approve/$token',
    component: lazyRouteComponent(() => import('./ApprovePage'), 'ApprovePage'),
});
export const approvalRoutes = [approvalRoute, policyRoute];

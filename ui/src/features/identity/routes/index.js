import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/shared/routing';
export const loginRoute = createRoute({
    getParentRoute: () => rootRoute,
    path: '/login',
    validateSearch: (search) => {
        const back = search['back'];
        // Only ways inside the application: an address must not send anybody elsewhere after the password.
        return typeof back === 'string' && /^\/(?![/\\])/.test(back) ? { back } : {};
    },
    component: lazyRouteComponent(() => import('./LoginPage'), 'LoginPage'),
});

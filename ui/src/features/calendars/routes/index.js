import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/shared/routing';
const absencesRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/absences',
    validateSearch: (search) => ({
        ...(typeof search['team'] === 'string' && search['team'] ? { team: search['team'] } : {}),
        ...(typeof search['from'] === 'string' && /^\d{4}-\d\d-\d\d$/.test(search['from']) ? { from: search['from'] } : {}),
    }),
    component: lazyRouteComponent(() => import('./AbsencesPage'), 'AbsencesPage'),
});
const calendarsRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/calendars',
    component: lazyRouteComponent(() => import('./CalendarsPage'), 'CalendarsPage'),
});
export const calendarRoutes = [absencesRoute, calendarsRoute];

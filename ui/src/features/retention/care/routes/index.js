import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listSearch, oneOf, shellRoute } from '@/shared/routing';
import { tiers, zones } from '../api/care';
const whole = (value) => (Number.isInteger(Number(value)) && value !== '' && value != null ? Number(value) : undefined);
function careSearch(search) {
    const entries = {
        owner: typeof search['owner'] === 'string' && /^[\da-f-]{36}$/.test(search['owner']) ? search['owner'] : undefined,
        tier: oneOf(tiers, search['tier']),
        asOf: typeof search['asOf'] === 'string' && /^\d{4}-\d\d-\d\d$/.test(search['asOf']) ? search['asOf'] : undefined,
        zone: oneOf(zones, search['zone']),
        column: whole(search['column']),
        row: whole(search['row']),
    };
    return { ...listSearch(search), ...Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) };
}
const careMapRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/care-map',
    validateSearch: careSearch,
    component: lazyRouteComponent(() => import('./CareMapPage'), 'CareMapPage'),
});
const winBackRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/win-back',
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./WinBackPage'), 'WinBackPage'),
});
export const careRoutes = [careMapRoute, winBackRoute];

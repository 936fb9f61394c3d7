import { createRootRouteWithContext, createRoute } from '@tanstack/react-router';
/** The two routes every feature hangs its own on; the application furnishes them. */
export const rootRoute = createRootRouteWithContext()();
export const shellRoute = createRoute({
    getParentRoute: () => rootRoute,
    id: 'shell',
    beforeLoad: ({ context, location }) => context.admit(location.href),
});
export function listSearch(search) {
    const page = Number(search['page']);
    return {
        ...(typeof search['query'] === 'string' && search['query'] !== '' ? { query: search['query'] } : {}),
        ...(Number.isInteger(page) && page > 0 ? { page } : {}),
    };
}
/** Takes a search parameter only if it is one of the values the screen knows; an address may say anything. */
export function oneOf(values, value) {
    return values.find((known) => known === value);
}

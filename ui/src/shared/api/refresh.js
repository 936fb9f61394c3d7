import { useQueryClient } from '@tanstack/react-query';
/** Marks as stale whatever was read from these resources, so that open screens read it again. */
export function refresh(client, ...resources) {
    const prefixes = resources.map((resource) => `/api/${resource}`);
    return client.invalidateQueries({
        predicate: ({ queryKey }) => {
            const path = queryKey[1];
            return typeof path === 'string' && prefixes.some((prefix) => path === prefix || path.startsWith(`${prefix}/`));
        },
    });
}
export function useRefresh() {
    const client = useQueryClient();
    return (...resources) => refresh(client, ...resources);
}

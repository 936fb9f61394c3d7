import { keepPreviousData } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { useRefresh } from '@/shared/api/refresh';
export function useIncidents(page) {
    return api.useQuery('get', '/api/incidents', { params: { query: { page: page ?? 0 } } }, { placeholderData: keepPreviousData });
}
export function useRetry() {
    const stale = useRefresh();
    return api.useMutation('post', '/api/incidents/{id}/retry', { onSettled: () => void stale('incidents') });
}

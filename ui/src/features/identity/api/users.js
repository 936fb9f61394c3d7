import { keepPreviousData } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
export function useUsers(query, enabled = true) {
    return api.useQuery('get', '/api/users', { params: { query: { ...(query ? { query } : {}), size: 20 } } }, { enabled, placeholderData: keepPreviousData });
}

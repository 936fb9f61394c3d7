import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { api, http } from '@/shared/api/client';
export const sessionQuery = api.queryOptions('get', '/api/session', {}, { staleTime: Infinity, retry: false });
/** Who is signed in. Only for screens inside the shell: the shell's route has asked before they are shown. */
export function useMe() {
    return useSuspenseQuery(sessionQuery).data;
}
export function useLogin() {
    const client = useQueryClient();
    return api.useMutation('post', '/api/session', {
        onSuccess: (me) => client.setQueryData(sessionQuery.queryKey, me),
    });
}
export function useLogout() {
    return useMutation({ mutationFn: () => http.DELETE('/api/session') });
}
export function usePreferences() {
    const client = useQueryClient();
    return api.useMutation('patch', '/api/session', {
        onSuccess: (me) => client.setQueryData(sessionQuery.queryKey, me),
    });
}

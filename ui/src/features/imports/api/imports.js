import { keepPreviousData, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, http } from '@/shared/api/client';
import { refresh } from '@/shared/api/refresh';
export const importKinds = ['USERS', 'CUSTOMERS', 'PRODUCTS', 'OPPORTUNITIES', 'PURCHASES', 'RETURNS', 'PAYMENTS'];
const POLL = 1000;
export const isAtWork = ({ state }) => state === 'CHECKING' || state === 'RUNNING';
export function useImports(page = 0) {
    return api.useQuery('get', '/api/imports', { params: { query: { page } } }, { placeholderData: keepPreviousData });
}
const importQuery = (id) => api.queryOptions('get', '/api/imports/{id}', { params: { path: { id } } });
export function useImport(id) {
    return api.useQuery('get', '/api/imports/{id}', { params: { path: { id } } }, {
        // Asked again and again only while the server is at it.
        refetchInterval: (query) => (query.state.data && isAtWork(query.state.data) ? POLL : false),
    });
}
function useKnown() {
    const client = useQueryClient();
    return (known) => {
        client.setQueryData(importQuery(known.id).queryKey, known);
        // The list, but not the import itself: the server has just said all of it.
        void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === '/api/imports' });
    };
}
export function useUpload() {
    const known = useKnown();
    return useMutation({
        mutationFn: async ({ file, key }) => {
            const form = new FormData();
            form.append('file', file);
            const { data } = await http.POST('/api/imports', {
                params: { header: { 'Idempotency-Key': key } },
                body: { file: file.name },
                // The browser writes the boundary between the parts itself.
                bodySerializer: () => form,
            });
            return data;
        },
        onSuccess: known,
    });
}
/** What every step does with its answer; a refusal means that somebody else has moved the import on. */
function useStep() {
    const client = useQueryClient();
    const known = useKnown();
    return { onSuccess: known, onError: () => void refresh(client, 'imports') };
}
export const useCorrect = () => api.useMutation('patch', '/api/imports/{id}', useStep());
export const useDryRun = () => api.useMutation('post', '/api/imports/{id}/dry-run', useStep());
export const useSettle = () => api.useMutation('put', '/api/imports/{id}/settlements', useStep());
export const useRun = () => api.useMutation('post', '/api/imports/{id}/run', useStep());

import { keepPreviousData } from '@tanstack/react-query';
import { api, http } from '@/shared/api/client';
import { useRefresh } from '@/shared/api/refresh';
/** Where this person waits: what they ask anew ends what they asked before. */
const workspace = Math.random().toString(36).slice(2);
const at = (decision) => ({ path: { decision } });
export const useTables = () => api.useQuery('get', '/api/decision-tables');
export const useTable = (decision) => api.useQuery('get', '/api/decision-tables/{decision}', { params: at(decision ?? '') }, { enabled: decision !== undefined });
export const useCheck = (decision, rules) => api.useQuery('post', '/api/decision-tables/{decision}/checks', { params: at(decision), body: { rules, dmn: null } }, { placeholderData: keepPreviousData, retry: false });
/** First numbers from a sample, then all of them. */
export function useWhatIf({ decision, rules, asOf }, enabled) {
    const ask = (sample) => ({ params: at(decision), body: { table: { rules, dmn: null }, asOf, sample, workspace } });
    const first = api.useQuery('post', '/api/what-if/{decision}', ask(true), { enabled, retry: false, placeholderData: keepPreviousData });
    const seen = enabled && first.isSuccess && !first.isPlaceholderData;
    const complete = seen && first.data.looked === first.data.of;
    const all = api.useQuery('post', '/api/what-if/{decision}', ask(false), { enabled: seen && !complete, retry: false });
    return { outcome: all.data ?? first.data, error: first.error ?? all.error, waiting: first.isFetching || all.isFetching };
}
const moversBody = ({ rules, asOf }, wanted) => ({
    table: { rules, dmn: null },
    asOf,
    workspace,
    was: null,
    becomes: null,
    ...wanted,
});
export const useMovers = (asked, wanted, page, enabled) => api.useQuery('post', '/api/what-if/{decision}/movers', { params: { ...at(asked.decision), query: { page } }, body: moversBody(asked, wanted) }, { enabled, retry: false, placeholderData: keepPreviousData });
export async function moversFile(asked, wanted) {
    const { data } = await http.POST('/api/what-if/{decision}/movers.csv', {
        params: at(asked.decision),
        body: moversBody(asked, wanted),
        parseAs: 'text',
    });
    return data;
}
export const useHeldCases = (decision) => api.useQuery('get', '/api/what-if/{decision}/held-cases', { params: at(decision) });
export const useReleases = (decision) => api.useQuery('get', '/api/decision-tables/{decision}/releases', { params: at(decision) });
export function useAddHeldCase() {
    const stale = useRefresh();
    return api.useMutation('post', '/api/what-if/{decision}/held-cases', { onSuccess: () => void stale('what-if', 'decision-tables') });
}
export function useChangeHeldCase() {
    const stale = useRefresh();
    return api.useMutation('put', '/api/what-if/held-cases/{id}', { onSuccess: () => void stale('what-if', 'decision-tables') });
}
export function useRemoveHeldCase() {
    const stale = useRefresh();
    return api.useMutation('delete', '/api/what-if/held-cases/{id}', { onSuccess: () => void stale('what-if', 'decision-tables') });
}
export function useRelease() {
    const stale = useRefresh();
    return api.useMutation('post', '/api/decision-tables/{decision}/releases', { onSuccess: () => void stale('what-if', 'decision-tables') });
}
export function useGoBack() {
    const stale = useRefresh();
    return api.useMutation('post', '/api/decision-tables/{decision}/way-back', { onSuccess: () => void stale('what-if', 'decision-tables') });
}

import { api, http } from '@/shared/api/client';
export const usePolicy = () => api.useQuery('get', '/api/approval-policy');
export const usePolicyCheck = () => api.useQuery('post', '/api/approval-policy/checks', { body: {} });
export const useTrial = () => api.useMutation('post', '/api/approval-policy/trials');
/** The table in force, to be changed elsewhere. */
export async function policyFile() {
    const { data } = await http.GET('/api/approval-policy/file', { parseAs: 'text' });
    return data;
}

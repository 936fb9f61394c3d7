import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { refresh } from '@/shared/api/refresh';
const approvalQuery = (id) => api.queryOptions('get', '/api/approvals/{id}', { params: { path: { id } } });
export function useApproval(id) {
    return api.useQuery('get', '/api/approvals/{id}', { params: { path: { id: id ?? '' } } }, { enabled: id !== undefined });
}
/** A decision moves the process on, and with it the deal it was about. */
function useSaved() {
    const client = useQueryClient();
    return {
        onSuccess: (approval) => {
            client.setQueryData(approvalQuery(approval.id).queryKey, approval);
            void refresh(client, 'approvals', 'opportunities', 'tasks', 'processes', 'timeline', 'escalations');
        },
        onError: () => void refresh(client, 'approvals'),
    };
}
export const useDecide = () => api.useMutation('post', '/api/approvals/{id}/decision', useSaved());
export const useRecall = () => api.useMutation('post', '/api/approvals/{id}/recall', useSaved());
export const useDelegate = () => api.useMutation('post', '/api/approvals/{id}/delegation', useSaved());
export const useAskOpinion = () => api.useMutation('post', '/api/approvals/{id}/opinion-requests', useSaved());
export const useOpine = () => api.useMutation('post', '/api/approvals/{id}/opinions', useSaved());
/** What the link of an e-mail opens. It is asked for once: nothing is decided by looking. */
export const useLetter = (token) => api.useQuery('get', '/api/public/approvals/{token}', { params: { path: { token } } }, { retry: false, staleTime: Infinity });
export const useDecideByMail = () => api.useMutation('post', '/api/public/approvals/{token}');

import { keepPreviousData } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { useRefresh } from '@/shared/api/refresh';
export const activityKinds = ['CALL', 'MEETING', 'E_MAIL', 'VISIT', 'NOTE', 'OTHER'];
export function useTimeline(subject, size) {
    return api.useQuery('get', '/api/timeline', { params: { query: { subject, size } } }, { placeholderData: keepPreviousData });
}
function useSaved() {
    const stale = useRefresh();
    // The board shows the next step, the customer the last contacts.
    return { onSuccess: () => void stale('timeline', 'opportunities', 'customers') };
}
export const useAddActivity = () => api.useMutation('post', '/api/activities', useSaved());
export const usePlanActivity = () => api.useMutation('put', '/api/activities/{id}/plan', useSaved());
export const useDoActivity = () => api.useMutation('post', '/api/activities/{id}/completion', useSaved());

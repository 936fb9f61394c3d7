import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { refresh } from '@/shared/api/refresh';
export const leadStatuses = ['CAPTURED', 'OPEN', 'NURTURING', 'QUALIFIED', 'DISQUALIFIED', 'WITHDRAWN'];
export const leadSources = ['WEB_FORM', 'E_MAIL', 'PHONE', 'REFERRAL', 'EVENT', 'IMPORT', 'OTHER'];
export const interestKinds = ['DEMO_REQUEST', 'PRICE_REQUEST', 'CONTACT', 'DOWNLOAD', 'EVENT', 'OTHER'];
export const jobRoles = ['DIRECTOR', 'MANAGER', 'SPECIALIST', 'STUDENT', 'OTHER'];
export const disqualificationReasons = [
    'NO_NEED', 'NO_BUDGET', 'NOT_DECISION_MAKER', 'DUPLICATE', 'UNREACHABLE', 'SPAM', 'OTHER',
];
export function useLeads(filter) {
    return api.useQuery('get', '/api/leads', { params: { query: { ...filter, status: filter.status && [filter.status] } } }, { placeholderData: keepPreviousData });
}
const leadQuery = (id) => api.queryOptions('get', '/api/leads/{id}', { params: { path: { id } } });
export function useLead(id) {
    return api.useQuery('get', '/api/leads/{id}', { params: { path: { id } } });
}
export function useCaptureLead() {
    const client = useQueryClient();
    return api.useMutation('post', '/api/leads', { onSuccess: () => void refresh(client, 'leads', 'tasks') });
}
/** A decision moves the lead's process on: its task is done, and a deal may have been opened. */
function useDecided() {
    const client = useQueryClient();
    return {
        onSuccess: (lead) => {
            client.setQueryData(leadQuery(lead.id).queryKey, lead);
            void refresh(client, 'leads', 'tasks', 'opportunities', 'processes', 'customers');
        },
    };
}
export const useDecideLead = () => api.useMutation('post', '/api/leads/{id}/decision', useDecided());
export const useWithdrawLead = () => api.useMutation('post', '/api/leads/{id}/withdrawal', useDecided());

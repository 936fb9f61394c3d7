import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { asProblem } from '@/shared/api/problem';
import { refresh } from '@/shared/api/refresh';
export const buyingRoles = ['DECIDES', 'INFLUENCES', 'USES'];
export function useCustomers(search, enabled = true) {
    return api.useQuery('get', '/api/customers', { params: { query: search } }, { enabled, placeholderData: keepPreviousData });
}
const customerQuery = (id) => api.queryOptions('get', '/api/customers/{id}', { params: { path: { id } } });
export function useCustomer(id) {
    return api.useQuery('get', '/api/customers/{id}', { params: { path: { id } } });
}
export function useCustomerGlance(id) {
    return api.useQuery('get', '/api/customers/{id}/glance', { params: { path: { id: id ?? '' } } }, { enabled: id !== undefined });
}
/** Every change is answered with the customer as it is then. */
function useSaved() {
    const client = useQueryClient();
    return {
        onSuccess: (customer) => {
            client.setQueryData(customerQuery(customer.id).queryKey, customer);
            void refresh(client, 'customers');
        },
        onError: (error) => {
            if ([404, 409].includes(asProblem(error).status))
                void refresh(client, 'customers');
        },
    };
}
export const useAddCustomer = () => api.useMutation('post', '/api/customers', useSaved());
export const useChangeCustomer = () => api.useMutation('patch', '/api/customers/{id}', useSaved());
export const useAddContact = () => api.useMutation('post', '/api/customers/{id}/contacts', useSaved());
export const useChangeContact = () => api.useMutation('put', '/api/customers/{id}/contacts/{contactId}', useSaved());
export const useRemoveContact = () => api.useMutation('delete', '/api/customers/{id}/contacts/{contactId}', useSaved());
export const useAddAddress = () => api.useMutation('post', '/api/customers/{id}/addresses', useSaved());
export const useRemoveAddress = () => api.useMutation('delete', '/api/customers/{id}/addresses/{addressId}', useSaved());
export const useAddNote = () => api.useMutation('post', '/api/customers/{id}/notes', useSaved());
export const useRemoveNote = () => api.useMutation('delete', '/api/customers/{id}/notes/{noteId}', useSaved());

import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { refresh } from '@/shared/api/refresh';
export function usePurchases(customerId, page, size) {
    return api.useQuery('get', '/api/purchases', { params: { query: { customerId, page, size } } }, { placeholderData: keepPreviousData });
}
export function usePurchaseTotals(customerId) {
    return api.useQuery('get', '/api/purchases/totals', { params: { query: { customerId } } });
}
export function usePurchase(id) {
    return api.useQuery('get', '/api/purchases/{id}', { params: { path: { id } } });
}
export function useExchangeRates() {
    return api.useQuery('get', '/api/exchange-rates');
}
/** What is counted from purchases is read again, too. */
function useRecorded() {
    const client = useQueryClient();
    return { onSuccess: () => refresh(client, 'purchases', 'customers') };
}
export const useRecordPurchase = () => api.useMutation('post', '/api/purchases', useRecorded());
export const useRecordReturn = () => api.useMutation('post', '/api/purchases/{id}/returns', useRecorded());
export const useRecordPayment = () => api.useMutation('post', '/api/purchases/{id}/payments', useRecorded());
export function useSetExchangeRate() {
    const client = useQueryClient();
    return api.useMutation('put', '/api/exchange-rates', { onSuccess: () => refresh(client, 'exchange-rates') });
}

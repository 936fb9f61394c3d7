import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { refresh } from '@/shared/api/refresh';
export function useStockOutsOf(customer) {
    return api.useQuery('get', '/api/retention/stock-outs', { params: { query: { customer } } });
}
export function useWaitingFor(product) {
    return api.useQuery('get', '/api/retention/stock-outs', { params: { query: { product } } });
}
export function useStockOut(id) {
    return api.useQuery('get', '/api/retention/stock-outs/{id}', { params: { path: { id } } });
}
function useStale() {
    const client = useQueryClient();
    return () => void refresh(client, 'retention', 'activities', 'tasks');
}
export const useOrder = () => api.useMutation('post', '/api/retention/stock-outs', { onSuccess: useStale() });
export const useChoose = () => api.useMutation('post', '/api/retention/stock-outs/{id}/choice', { onSettled: useStale() });

import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { refresh } from '@/shared/api/refresh';
export function useProducts(search, enabled = true) {
    return api.useQuery('get', '/api/products', { params: { query: search } }, { enabled, placeholderData: keepPreviousData });
}
const productQuery = (id) => api.queryOptions('get', '/api/products/{id}', { params: { path: { id } } });
export function useProduct(id) {
    return api.useQuery('get', '/api/products/{id}', { params: { path: { id } } });
}
function useSaved() {
    const client = useQueryClient();
    return {
        onSuccess: (product) => {
            client.setQueryData(productQuery(product.id).queryKey, product);
            void refresh(client, 'products');
        },
    };
}
export const useAddProduct = () => api.useMutation('post', '/api/products', useSaved());
export const useChangeProduct = () => api.useMutation('patch', '/api/products/{id}', useSaved());

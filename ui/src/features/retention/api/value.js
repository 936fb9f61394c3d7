import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { refresh } from '@/shared/api/refresh';
export function useValueCard(id) {
    return api.useQuery('get', '/api/customers/{id}/value', { params: { path: { id } } });
}
export function useTiers() {
    return api.useQuery('get', '/api/retention/tiers', {});
}
export function useTierMoves(months, asOf) {
    return api.useQuery('get', '/api/retention/tiers/moves', { params: { query: { months, asOf } } }, { placeholderData: keepPreviousData });
}
export function useTierCustomers(search, enabled = true) {
    return api.useQuery('get', '/api/retention/customers', { params: { query: search } }, { enabled, placeholderData: keepPreviousData });
}
/** The tiers of the customers of a page, by their ids. */
export function useTiersOf(customer) {
    const { data } = api.useQuery('get', '/api/retention/customers/tiers', { params: { query: { customer } } }, { enabled: customer.length > 0, placeholderData: keepPreviousData });
    return Object.fromEntries((data ?? []).map((one) => [one.customerId, one.tier]));
}
/** A review that runs is looked at again and again. */
export function useReviews(enabled) {
    return api.useQuery('get', '/api/retention/reviews', {}, { enabled, refetchInterval: ({ state }) => (state.data?.some((review) => review.state === 'RUNNING') ? 2_000 : false) });
}
export function useUndecided(id) {
    return api.useQuery('get', '/api/retention/reviews/{id}/undecided', { params: { path: { id } } });
}
export function useStartReview() {
    const client = useQueryClient();
    return api.useMutation('post', '/api/retention/reviews', { onSettled: () => void refresh(client, 'retention', 'customers') });
}
export function useContactCosts() {
    return api.useQuery('get', '/api/retention/contact-costs', {});
}
export function useChangeContactCost() {
    const client = useQueryClient();
    return api.useMutation('put', '/api/retention/contact-costs/{kind}', { onSettled: () => void refresh(client, 'retention/contact-costs') });
}

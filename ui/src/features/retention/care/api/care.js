import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { refresh } from '@/shared/api/refresh';
export const zones = ['NEGLECTED', 'TOO_LITTLE', 'MATCHED', 'TOO_MUCH', 'LOST'];
/** What can be put right from the map; lost customers have a list of their own. */
export const correctable = ['NEGLECTED', 'TOO_LITTLE', 'TOO_MUCH'];
export const tiers = ['A', 'B', 'C', 'N', 'D', 'L'];
export const barriers = ['CONTRACT', 'INTEGRATION', 'TRAINING', 'BENEFIT', 'OTHER'];
export const lossReasons = ['COMPLAINT', 'LATE_SERVICE', 'PRODUCT', 'PRICE', 'COMPETITOR', 'FADED_AWAY', 'UNKNOWN'];
/** Every side of the map has so many cells; a cell is four points wide. */
export const CELLS = 25;
const PAGE = 25;
export const useDensity = (filter) => api.useQuery('get', '/api/retention/care/map', { params: { query: { ...filter, cells: CELLS } } }, { placeholderData: keepPreviousData });
export const useCareCustomers = (filter, area, page = 0) => api.useQuery('get', '/api/retention/care/customers', { params: { query: { ...filter, ...area, cells: CELLS, page, size: PAGE } } }, { placeholderData: keepPreviousData });
export const useCorrectionPreview = (zone, filter, limit, perRepAndWeek) => api.useQuery('post', '/api/retention/care/corrections/preview', { body: { zone, owner: filter.owner ?? null, tier: filter.tier ?? null, team: null, limit, perRepAndWeek } }, { placeholderData: keepPreviousData, enabled: limit > 0 && perRepAndWeek > 0 });
function useStale(...resources) {
    const client = useQueryClient();
    return { onSuccess: () => void refresh(client, 'retention', 'customers', 'tasks', 'timeline', ...resources) };
}
export const useOpenCorrections = () => api.useMutation('post', '/api/retention/care/corrections', useStale());
export const useWithdrawCorrection = () => api.useMutation('post', '/api/retention/care/corrections/{id}/withdrawal', useStale());
export const usePlace = (id) => api.useQuery('get', '/api/customers/{id}/care', { params: { path: { id } } });
export const useCorrections = (id) => api.useQuery('get', '/api/customers/{id}/care/corrections', { params: { path: { id } } });
export const useMoments = (customer) => api.useQuery('get', '/api/customers/{customer}/loyalty', { params: { path: { customer } } });
export const useBarriers = (customer) => api.useQuery('get', '/api/customers/{customer}/exit-barriers', { params: { path: { customer } } });
export const useAddBarrier = () => api.useMutation('post', '/api/customers/{customer}/exit-barriers', useStale());
export const useRemoveBarrier = () => api.useMutation('delete', '/api/customers/{customer}/exit-barriers/{id}', useStale());
export const useCandidates = (page = 0) => api.useQuery('get', '/api/retention/win-back/candidates', { params: { query: { page, size: PAGE } } }, { placeholderData: keepPreviousData });
export const useAttempts = (page = 0) => api.useQuery('get', '/api/retention/win-back/attempts', { params: { query: { page, size: PAGE } } }, { placeholderData: keepPreviousData });
export const useBeginWinBacks = () => api.useMutation('post', '/api/retention/win-back/attempts', useStale());
export const useStopWinBack = () => api.useMutation('post', '/api/retention/win-back/attempts/{id}/stop', useStale());

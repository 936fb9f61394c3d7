import { keepPreviousData, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { refresh } from '@/shared/api/refresh'
import type { Schema } from '@/shared/api/types'

export type Density = Schema<'Density'>
export type DensityCell = Schema<'DensityCell'>
export type Zone = DensityCell['zone']
export type CareRow = Schema<'CareRow'>
export type Correction = Schema<'CorrectionView'>
export type CorrectionOutcome = Schema<'CorrectionOutcome'>
export type Barrier = Schema<'Barrier'>
export type Candidate = Schema<'CandidateRow'>
export type Attempt = Schema<'WinBackRow'>

export const zones = ['NEGLECTED', 'TOO_LITTLE', 'MATCHED', 'TOO_MUCH', 'LOST'] as const
/** What can be put right from the map; lost customers have a list of their own. */
export const correctable = ['NEGLECTED', 'TOO_LITTLE', 'TOO_MUCH'] as const
export const barriers = ['CONTRACT', 'INTEGRATION', 'TRAINING', 'BENEFIT', 'OTHER'] as const
export const lossReasons = ['COMPLAINT', 'LATE_SERVICE', 'PRODUCT', 'PRICE', 'COMPETITOR', 'FADED_AWAY', 'UNKNOWN'] as const
export type LossReason = (typeof lossReasons)[number]

/** Every side of the map has so many cells; a cell is four points wide. */
export const CELLS = 25
const PAGE = 25

export interface MapFilter {
  team?: string
  owner?: string
  tier?: string
  asOf?: string
}

export interface MapArea {
  zone?: Zone
  column?: number
  row?: number
}

export const useDensity = (filter: MapFilter) =>
  api.useQuery('get', '/api/retention/care/map', { params: { query: { ...filter, cells: CELLS } } }, { placeholderData: keepPreviousData })

export const useCareCustomers = (filter: MapFilter, area: MapArea, page = 0) =>
  api.useQuery(
    'get',
    '/api/retention/care/customers',
    { params: { query: { ...filter, ...area, cells: CELLS, page, size: PAGE } } },
    { placeholderData: keepPreviousData },
  )

export const useCorrectionPreview = (zone: Zone, filter: MapFilter, limit: number, perRepAndWeek: number) =>
  api.useQuery(
    'post',
    '/api/retention/care/corrections/preview',
    { body: { zone, owner: filter.owner ?? null, tier: filter.tier ?? null, team: filter.team ?? null, limit, perRepAndWeek } },
    { placeholderData: keepPreviousData, enabled: limit > 0 && perRepAndWeek > 0 },
  )

function useStale(...resources: string[]) {
  const client = useQueryClient()
  return { onSuccess: () => void refresh(client, 'retention', 'customers', 'tasks', 'timeline', ...resources) }
}

export const useOpenCorrections = () => api.useMutation('post', '/api/retention/care/corrections', useStale())
export const useWithdrawCorrection = () => api.useMutation('post', '/api/retention/care/corrections/{id}/withdrawal', useStale())

export const usePlace = (id: string) => api.useQuery('get', '/api/customers/{id}/care', { params: { path: { id } } })
export const useCorrections = (id: string) => api.useQuery('get', '/api/customers/{id}/care/corrections', { params: { path: { id } } })
export const useMoments = (customer: string) => api.useQuery('get', '/api/customers/{customer}/loyalty', { params: { path: { customer } } })
export const useBarriers = (customer: string) => api.useQuery('get', '/api/customers/{customer}/exit-barriers', { params: { path: { customer } } })
export const useAddBarrier = () => api.useMutation('post', '/api/customers/{customer}/exit-barriers', useStale())
export const useRemoveBarrier = () => api.useMutation('delete', '/api/customers/{customer}/exit-barriers/{id}', useStale())

export const useCandidates = (page = 0) =>
  api.useQuery('get', '/api/retention/win-back/candidates', { params: { query: { page, size: PAGE } } }, { placeholderData: keepPreviousData })
export const useAttempts = (page = 0) =>
  api.useQuery('get', '/api/retention/win-back/attempts', { params: { query: { page, size: PAGE } } }, { placeholderData: keepPreviousData })
/** An attempt that was just begun is looked at again until the table has said who goes. */
export const useWinBackChance = (id: string) =>
  api.useQuery(
    'get',
    '/api/customers/{id}/win-back',
    { params: { path: { id } } },
    { refetchInterval: ({ state }) => (state.data?.attempts.some((attempt) => attempt.state === 'OPEN' && !attempt.reason) ? 2_000 : false) },
  )
export const useBeginWinBack = () => api.useMutation('post', '/api/customers/{id}/win-back', useStale())
export const useBeginWinBacks = () => api.useMutation('post', '/api/retention/win-back/attempts', useStale())
export const useStopWinBack = () => api.useMutation('post', '/api/retention/win-back/attempts/{id}/stop', useStale())

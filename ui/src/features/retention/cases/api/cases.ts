import { keepPreviousData, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { refresh } from '@/shared/api/refresh'
import type { Schema } from '@/shared/api/types'

export type CaseCard = Schema<'CaseCard'>
export type CaseColumn = Schema<'CaseColumn'>
export type RetentionCase = Schema<'CasePage'>
export type Effort = Schema<'EffortView'>
export type PermittedOffer = Schema<'PermittedOffer'>
export type Signal = CaseCard['signal']
export type State = CaseCard['state']
export type OfferKind = PermittedOffer['kind']
export type Channel = Effort['channel']
export type Settings = Schema<'RetentionSettings'>
export type EffortResults = Schema<'EffortResults'>

export const states = ['OPEN', 'OFFERED', 'FOLLOW_UP', 'CLOSED'] as const
export const offerKinds = ['APOLOGY', 'DISCOUNT', 'ALTERNATIVE', 'PRIORITY', 'DIRECTOR_VISIT'] as const
export const channels = ['EMAIL', 'PHONE', 'VISIT'] as const

/** What a person may report; the rest is found in purchases. */
export const reported = ['MANUAL', 'COMPLAINT', 'LATE_SERVICE', 'OUT_OF_STOCK', 'CONTRACT_END', 'CANCELLATION'] as const

export interface BoardFilter {
  owner?: 'mine' | 'all'
  query?: string
  tier?: string
}

export function useCaseBoard(filter: BoardFilter) {
  return api.useQuery('get', '/api/retention/board', { params: { query: filter } }, { placeholderData: keepPreviousData })
}

export function useWaiting(page: number) {
  return api.useQuery('get', '/api/retention/waiting', { params: { query: { page, size: 20 } } }, { placeholderData: keepPreviousData })
}

export function useCustomerCases(customer: string) {
  return api.useQuery('get', '/api/retention/cases', { params: { query: { customer } } })
}

const caseQuery = (id: string) => api.queryOptions('get', '/api/retention/cases/{id}', { params: { path: { id } } })

export function useCase(id: string) {
  return api.useQuery('get', '/api/retention/cases/{id}', { params: { path: { id } } })
}

const STALE = ['retention', 'tasks', 'processes', 'timeline', 'approvals', 'customers'] as const

export function useReportSign() {
  const client = useQueryClient()
  return api.useMutation('post', '/api/retention/cases', { onSuccess: () => void refresh(client, ...STALE) })
}

/** Whatever is done with a case moves its process on. */
function useMoved() {
  const client = useQueryClient()
  return {
    onSuccess: (kept: RetentionCase) => {
      client.setQueryData(caseQuery(kept.card.id).queryKey, kept)
      void refresh(client, ...STALE)
    },
  }
}

export const useOffer = () => api.useMutation('post', '/api/retention/cases/{id}/offers', useMoved())
export const useSettle = () => api.useMutation('post', '/api/retention/cases/{id}/settlement', useMoved())
export const useLetGo = () => api.useMutation('post', '/api/retention/cases/{id}/farewell', useMoved())
export const useAnswer = () => api.useMutation('post', '/api/retention/cases/{id}/answer', useMoved())
export const useCloseCase = () => api.useMutation('post', '/api/retention/cases/{id}/closure', useMoved())

export function useResults(from?: string, to?: string) {
  return api.useQuery('get', '/api/retention/results', { params: { query: { from, to } } }, { placeholderData: keepPreviousData })
}

export function useSettings() {
  return api.useQuery('get', '/api/retention/settings')
}

export function useChangeSettings() {
  const client = useQueryClient()
  return api.useMutation('put', '/api/retention/settings', { onSuccess: () => void refresh(client, 'retention') })
}

import { keepPreviousData, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { refresh } from '@/shared/api/refresh'
import type { Schema } from '@/shared/api/types'

export type LeadRow = Schema<'LeadRow'>
export type Lead = Schema<'LeadPage'>
export type LeadCapture = Schema<'LeadForm'>
export type LeadStatus = LeadRow['status']
export type Outcome = Schema<'Decision'>['outcome']

export const leadStatuses = ['CAPTURED', 'OPEN', 'NURTURING', 'QUALIFIED', 'DISQUALIFIED', 'WITHDRAWN'] as const
export const interestKinds = ['DEMO_REQUEST', 'PRICE_REQUEST', 'CONTACT', 'DOWNLOAD', 'EVENT', 'OTHER'] as const
export const jobRoles = ['DIRECTOR', 'MANAGER', 'SPECIALIST', 'STUDENT', 'OTHER'] as const
export const disqualificationReasons = [
  'NO_NEED', 'NO_BUDGET', 'NOT_DECISION_MAKER', 'DUPLICATE', 'UNREACHABLE', 'SPAM', 'OTHER',
] as const

export interface LeadFilter {
  status?: LeadStatus
  owner?: 'mine' | 'all'
  query?: string
  page?: number
}

export function useLeads(filter: LeadFilter) {
  return api.useQuery('get', '/api/leads', { params: { query: { ...filter, status: filter.status && [filter.status] } } }, { placeholderData: keepPreviousData })
}

const leadQuery = (id: string) => api.queryOptions('get', '/api/leads/{id}', { params: { path: { id } } })

export function useLead(id: string) {
  return api.useQuery('get', '/api/leads/{id}', { params: { path: { id } } })
}

/** The channels that the company's own table of points lists. */
export const useLeadSources = () => api.useQuery('get', '/api/leads/sources', {}, { staleTime: 60_000 })

export function useCaptureLead() {
  const client = useQueryClient()
  return api.useMutation('post', '/api/leads', { onSuccess: () => void refresh(client, 'leads', 'tasks') })
}

/** A decision moves the lead's process on: its task is done, and a deal may have been opened. */
function useDecided() {
  const client = useQueryClient()
  return {
    onSuccess: (lead: Lead) => {
      client.setQueryData(leadQuery(lead.id).queryKey, lead)
      void refresh(client, 'leads', 'tasks', 'opportunities', 'processes', 'customers')
    },
  }
}

export const useDecideLead = () => api.useMutation('post', '/api/leads/{id}/decision', useDecided())
export const useWithdrawLead = () => api.useMutation('post', '/api/leads/{id}/withdrawal', useDecided())

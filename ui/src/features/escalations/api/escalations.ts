import { keepPreviousData, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { refresh } from '@/shared/api/refresh'
import type { Schema } from '@/shared/api/types'

export type Escalation = Schema<'EscalationPage'>
export type EscalationRow = Schema<'EscalationRow'>
export type EscalationReason = EscalationRow['reason']

export const escalationReasons = ['LEAD_UNANSWERED', 'DEAL_STALLED', 'APPROVAL_LATE', 'TASK_LATE', 'INCIDENT', 'MODEL_RUNAWAY'] as const

/** Few enough to read, so many that five hundred are ten pages. */
const PAGE = 50

const escalationQuery = (id: string) => api.queryOptions('get', '/api/escalations/{id}', { params: { path: { id } } })

export function useEscalation(id: string) {
  return api.useQuery('get', '/api/escalations/{id}', { params: { path: { id } } })
}

export interface NeedingMe {
  query?: string
  reason?: EscalationReason
  page?: number
}

/** What the person themselves has to react to, the worst first. */
export function useEscalationsNeedingMe(search: NeedingMe) {
  return api.useQuery('get', '/api/escalations', { params: { query: { ...search, state: 'OPEN', mine: true, size: PAGE } } }, { placeholderData: keepPreviousData })
}

function useSaved() {
  const client = useQueryClient()
  return {
    onSuccess: (escalation: Escalation) => {
      client.setQueryData(escalationQuery(escalation.id).queryKey, escalation)
      void refresh(client, 'escalations', 'tasks', 'leads', 'opportunities', 'processes')
    },
    onError: () => void refresh(client, 'escalations'),
  }
}

export const useAcknowledge = () => api.useMutation('post', '/api/escalations/{id}/acknowledgement', useSaved())
export const useReassign = () => api.useMutation('post', '/api/escalations/{id}/reassignment', useSaved())
export const useResolve = () => api.useMutation('post', '/api/escalations/{id}/resolution', useSaved())
export const useExempt = () => api.useMutation('post', '/api/escalations/{id}/exemption', useSaved())

export function useAcknowledgeAll() {
  const client = useQueryClient()
  return api.useMutation('post', '/api/escalations/acknowledgements', {
    onSettled: () => void refresh(client, 'escalations', 'tasks'),
  })
}

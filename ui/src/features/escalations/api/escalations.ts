import { useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { refresh } from '@/shared/api/refresh'
import type { Schema } from '@/shared/api/types'

export type Escalation = Schema<'EscalationPage'>

const escalationQuery = (id: string) => api.queryOptions('get', '/api/escalations/{id}', { params: { path: { id } } })

export function useEscalation(id: string) {
  return api.useQuery('get', '/api/escalations/{id}', { params: { path: { id } } })
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

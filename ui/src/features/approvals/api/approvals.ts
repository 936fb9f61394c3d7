import { useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { refresh } from '@/shared/api/refresh'
import type { Schema } from '@/shared/api/types'

export type Approval = Schema<'ApprovalPage'>
export type Round = Schema<'ApprovalRound'>
export type Level = Schema<'ApprovalLevel'>
export type Seat = Schema<'ApprovalSeat'>
export type Happening = Schema<'ApprovalEvent'>
export type Requested = Schema<'Requested'>
export type Letter = Schema<'Letter'>
export type Decision = 'APPROVE' | 'RETURN' | 'REJECT'

const approvalQuery = (id: string) => api.queryOptions('get', '/api/approvals/{id}', { params: { path: { id } } })

export function useApproval(id: string | undefined) {
  return api.useQuery('get', '/api/approvals/{id}', { params: { path: { id: id ?? '' } } }, { enabled: id !== undefined })
}

/** A decision moves the process on, and with it the deal it was about. */
function useSaved() {
  const client = useQueryClient()
  return {
    onSuccess: (approval: Approval) => {
      client.setQueryData(approvalQuery(approval.id).queryKey, approval)
      void refresh(client, 'approvals', 'opportunities', 'tasks', 'processes', 'timeline', 'escalations')
    },
    onError: () => void refresh(client, 'approvals'),
  }
}

export const useDecide = () => api.useMutation('post', '/api/approvals/{id}/decision', useSaved())
export const useRecall = () => api.useMutation('post', '/api/approvals/{id}/recall', useSaved())
export const useDelegate = () => api.useMutation('post', '/api/approvals/{id}/delegation', useSaved())
export const useAskOpinion = () => api.useMutation('post', '/api/approvals/{id}/opinion-requests', useSaved())
export const useOpine = () => api.useMutation('post', '/api/approvals/{id}/opinions', useSaved())

/** What the link of an e-mail opens. It is asked for once: nothing is decided by looking. */
export const useLetter = (token: string) =>
  api.useQuery('get', '/api/public/approvals/{token}', { params: { path: { token } } }, { retry: false, staleTime: Infinity })
export const useDecideByMail = () => api.useMutation('post', '/api/public/approvals/{token}')

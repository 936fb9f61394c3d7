import { useParams } from '@tanstack/react-router'
import { api } from '@/shared/api/client'
import type { Schema } from '@/shared/api/types'

export type Decision = Schema<'DraftDecision'>
export type DecisionInput = Schema<'DraftDecisionInput'>
export type Decided = Schema<'DraftDecided'>

const useDraftId = () => (useParams({ strict: false }) as { draft?: string }).draft ?? ''

/** What a decision asks for, by the table of the draft on the screen, or else by the one in force. */
export function useDecision(decision: string) {
  const id = useDraftId()
  return api.useQuery('get', '/api/studio/drafts/{id}/decisions/{decision}', { params: { path: { id, decision } } }, { staleTime: 0, retry: false })
}

/** Decides by that table; nothing is stored. */
export function useDecide(decision: string) {
  const id = useDraftId()
  const { mutate, ...decided } = api.useMutation('post', '/api/studio/drafts/{id}/decisions/{decision}/evaluation')
  return {
    ...decided,
    decide: (facts: Record<string, unknown>, onDecided: (decided: Decided) => void) =>
      mutate({ params: { path: { id, decision } }, body: { facts } }, { onSuccess: onDecided }),
  }
}

import { keepPreviousData, useIsMutating, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { asProblem } from '@/shared/api/problem'
import { refresh } from '@/shared/api/refresh'
import type { Schema } from '@/shared/api/types'
import { replaceCard } from './board'

export type Board = Schema<'Board'>
export type BoardColumn = Schema<'Column'>
export type Card = Schema<'Card'>
export type Opportunity = Schema<'OpportunityView'>
export type OpportunityChange = Schema<'OpportunityEdit'>
export type Item = Schema<'ItemView'>
export type LossReason = Schema<'Lost'>['reason']

export const lossReasons: readonly LossReason[] = ['PRICE', 'COMPETITOR', 'NO_DECISION', 'NO_BUDGET', 'TIMING', 'PRODUCT_FIT', 'OTHER']

export interface BoardSearch {
  owner: 'mine' | 'all'
  query?: string
  asOf?: string
}

const boardQuery = (query: BoardSearch) => api.queryOptions('get', '/api/opportunities/board', { params: { query } })

export function useBoard(search: BoardSearch) {
  return api.useQuery('get', '/api/opportunities/board', { params: { query: search } }, { placeholderData: keepPreviousData })
}

/** The stages of the current model, as the board of whoever asks names them. */
export function useStages() {
  return api.useQuery('get', '/api/opportunities/board', { params: { query: { owner: 'mine' } } }, { select: (board: Board) => board.columns })
}

/** Says the key of a stage, as it stands in a history, in the words of its model. */
export function useStageWord() {
  const stages = useStages().data ?? []
  return (key: string) => stages.find(({ stage }) => stage === key)?.label ?? key
}

export interface OpportunitySearch {
  stage?: string
  status?: Schema<'OpportunityView'>['status']
  owner?: 'mine' | 'all'
  customer?: string
  query?: string
  page?: number
}

export function useOpportunities({ page = 0, ...search }: OpportunitySearch) {
  return api.useQuery('get', '/api/opportunities', { params: { query: { ...search, page } } }, { placeholderData: keepPreviousData })
}

const opportunityQuery = (id: string) => api.queryOptions('get', '/api/opportunities/{id}', { params: { path: { id } } })

export function useOpportunity(id: string, enabled = true) {
  return api.useQuery('get', '/api/opportunities/{id}', { params: { path: { id } } }, { enabled })
}

/** What a changed deal makes stale beside itself: lists, its process, the work that hangs on its stage. */
const TOUCHED = ['opportunities', 'tasks', 'processes', 'timeline', 'approvals', 'customers']

function useSaved() {
  const client = useQueryClient()
  return {
    onSuccess: (deal: Opportunity) => {
      client.setQueryData(opportunityQuery(deal.id).queryKey, deal)
      void refresh(client, ...TOUCHED)
    },
    // Somebody was faster: what is shown is no longer true, so it is read again while the alert says what changed.
    onError: (error: unknown) => {
      if ([404, 409].includes(asProblem(error).status)) void refresh(client, 'opportunities')
    },
  }
}

export const useOpen = () => api.useMutation('post', '/api/opportunities', useSaved())
export const useChange = () => api.useMutation('patch', '/api/opportunities/{id}', useSaved())
export const useSetItems = () => api.useMutation('put', '/api/opportunities/{id}/items', useSaved())
export const useLose = () => api.useMutation('post', '/api/opportunities/{id}/loss', useSaved())
export const useReopen = () => api.useMutation('post', '/api/opportunities/{id}/reopening', useSaved())

/** Whether something of a deal is being written: whoever asked for more meanwhile would speak of an older version. */
export const useIsWritten = () => useIsMutating({ predicate: ({ options }) => String(options.mutationKey?.[1]).startsWith('/api/opportunities/{id}') }) > 0

/** The move command, wherever it is given: the board, the page, a dialog. */
export function useMove() {
  const client = useQueryClient()
  const { onSuccess, onError } = useSaved()
  return api.useMutation('post', '/api/opportunities/{id}/moves', {
    onSuccess: ({ opportunity }) => {
      onSuccess(opportunity)
      void refresh(client, 'escalations')
    },
    onError,
  })
}

/** Puts a deal as the server knows it on the open board, before the whole board has been read again. */
export function useShowOnBoard(search: BoardSearch) {
  const client = useQueryClient()
  return (deal: Opportunity) =>
    client.setQueryData(boardQuery(search).queryKey, (board: Board | undefined) => board && replaceCard(board, deal))
}

import { keepPreviousData, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { refresh } from '@/shared/api/refresh'
import type { Schema } from '@/shared/api/types'

export type Absence = Schema<'AbsenceRow'>

/** Work that may have a substitute of its own. */
export const kinds = ['lead', 'opportunity', 'approval', 'escalation', 'retentionCase', 'stockOut', 'careCorrection', 'loyaltyMoment', 'winBack'] as const

export function useAbsences(from: string, until: string, team?: string) {
  return api.useQuery('get', '/api/absences', { params: { query: { from, until, team } } }, { placeholderData: keepPreviousData })
}

/** Whoever is away leaves tasks to others. */
function useSaved() {
  const client = useQueryClient()
  return { onSuccess: () => void refresh(client, 'absences', 'tasks') }
}

export const useAddAbsence = () => api.useMutation('post', '/api/absences', useSaved())
export const useChangeAbsence = () => api.useMutation('put', '/api/absences/{id}', useSaved())
export const useRemoveAbsence = () => api.useMutation('delete', '/api/absences/{id}', useSaved())

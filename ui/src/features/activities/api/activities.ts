import { keepPreviousData } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { useRefresh } from '@/shared/api/refresh'
import type { Schema } from '@/shared/api/types'

export type TimelineItem = Schema<'TimelineItem'>
export type ActivityKind = Schema<'TimelineItem'>['kind']

export const activityKinds: readonly ActivityKind[] = ['CALL', 'MEETING', 'E_MAIL', 'VISIT', 'NOTE', 'OTHER']

export function useTimeline(subject: string, size: number) {
  return api.useQuery('get', '/api/timeline', { params: { query: { subject, size } } }, { placeholderData: keepPreviousData })
}

function useSaved() {
  const stale = useRefresh()
  // The board shows the next step, the customer the last contacts.
  return { onSuccess: () => void stale('timeline', 'opportunities', 'customers') }
}

export const useAddActivity = () => api.useMutation('post', '/api/activities', useSaved())
export const usePlanActivity = () => api.useMutation('put', '/api/activities/{id}/plan', useSaved())
export const useDoActivity = () => api.useMutation('post', '/api/activities/{id}/completion', useSaved())

import { api } from '@/shared/api/client'
import { useRefresh } from '@/shared/api/refresh'
import type { Schema } from '@/shared/api/types'

export type PausedModel = Schema<'PausedModel'>

export function usePausedModels() {
  return api.useQuery('get', '/api/studio/paused-models')
}

export function useResume() {
  const stale = useRefresh()
  return api.useMutation('post', '/api/studio/paused-models/{id}/resumption', { onSettled: () => void stale('studio/paused-models') })
}

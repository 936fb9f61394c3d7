import { api } from '@/shared/api/client'
import { useRefresh } from '@/shared/api/refresh'
import type { Schema } from '@/shared/api/types'

export type ModelerToken = Schema<'ModelerToken'>

export function useModelerTokens() {
  return api.useQuery('get', '/api/studio/modeler-tokens')
}

export function useModelerTokenActions() {
  const stale = useRefresh()
  const onSettled = () => void stale('studio')
  return {
    add: api.useMutation('post', '/api/studio/modeler-tokens', { onSettled }),
    revoke: api.useMutation('delete', '/api/studio/modeler-tokens/{id}', { onSettled }),
  }
}

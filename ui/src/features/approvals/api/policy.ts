import { api, http } from '@/shared/api/client'
import type { Schema } from '@/shared/api/types'

export type Policy = Schema<'PolicyTable'>
export type PolicyRow = Schema<'Row'>
export type Trial = Schema<'Trial'>
export type Finding = Schema<'PolicyFinding'>

export const usePolicy = () => api.useQuery('get', '/api/approval-policy')
export const usePolicyCheck = () => api.useQuery('post', '/api/approval-policy/checks', { body: {} })
export const useTrial = () => api.useMutation('post', '/api/approval-policy/trials')

/** The table in force, to be changed elsewhere. */
export async function policyFile(): Promise<string> {
  const { data } = await http.GET('/api/approval-policy/file', { parseAs: 'text' })
  return data as string
}

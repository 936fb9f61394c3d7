import { keepPreviousData } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { useRefresh } from '@/shared/api/refresh'
import type { Schema } from '@/shared/api/types'

export type HeatMap = Schema<'HeatMap'>
export type ElementHeat = Schema<'ElementHeat'>
export type Bottleneck = Schema<'Bottleneck'>
export type ModelVersion = Schema<'ModelVersion'>
export type InstanceRow = Schema<'InstanceRow'>
export type Instance = Schema<'InstancePage'>
export type Standing = Schema<'StandingAt'>
export type TraceStep = Schema<'TraceStep'>

export interface HeatFilter {
  from?: string
  to?: string
  asOf?: string
  version?: number[]
  time?: HeatMap['time']
}

export interface InstanceFilter {
  version?: number[]
  element?: string
  incident?: boolean
  late?: boolean
  running?: boolean
}

const PAGE = 25

export const useHeat = (file: string, query: HeatFilter) =>
  api.useQuery('get', '/api/studio/models/{file}/heat', { params: { path: { file }, query } }, { placeholderData: keepPreviousData })

export const useVersions = (file: string) => api.useQuery('get', '/api/studio/models/{file}/versions', { params: { path: { file } } })

export const useInstances = (file: string, filter: InstanceFilter, page = 0) =>
  api.useQuery(
    'get',
    '/api/studio/models/{file}/instances',
    { params: { path: { file }, query: { ...filter, page, size: PAGE } } },
    { placeholderData: keepPreviousData },
  )

export const useInstance = (id: string) => api.useQuery('get', '/api/studio/instances/{id}', { params: { path: { id } } })

export const useTrace = (id: string, page = 0) =>
  api.useQuery(
    'get',
    '/api/studio/instances/{id}/history',
    { params: { path: { id }, query: { page, size: PAGE } } },
    { placeholderData: keepPreviousData },
  )

export function useMoveInstance() {
  const stale = useRefresh()
  return api.useMutation('post', '/api/studio/instances/{id}/move', { onSettled: () => void stale('studio', 'tasks', 'incidents') })
}

export function useCancelInstance() {
  const stale = useRefresh()
  return api.useMutation('post', '/api/studio/instances/{id}/cancel', { onSettled: () => void stale('studio', 'tasks', 'incidents') })
}

export function useRetryStep() {
  const stale = useRefresh()
  return api.useMutation('post', '/api/incidents/{id}/retry', { onSettled: () => void stale('studio', 'incidents') })
}

import { keepPreviousData } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { useRefresh } from '@/shared/api/refresh'
import type { Schema } from '@/shared/api/types'

export type Candidate = Schema<'MigrationCandidate'>
export type Summary = Schema<'MigrationSummary'>
export type Migration = Schema<'MigrationView'>
export type Instance = Schema<'MigrationInstance'>
export type Goal = Schema<'Goal'>
export type Removed = Schema<'RemovedElement'>
export type State = Summary['state']
export type InstanceState = Instance['state']

const POLL = 2_000
const at = (id: string) => ({ params: { path: { id } } })

/** What may still be decided or changed. */
export const isOpen = (state: State) => state === 'PREVIEWED' || state === 'STAYING' || state === 'FINISHING'

/** What runs in other versions than a release's; of the one in force where none is named. */
export const useCandidates = (release: number | undefined) =>
  api.useQuery('get', '/api/studio/migrations/candidates', { params: { query: release === undefined ? {} : { release } } })

/** All of them, or those to a release. */
export const useMigrations = (page: number | undefined, release?: number) =>
  api.useQuery(
    'get',
    '/api/studio/migrations',
    { params: { query: { page: page ?? 0, ...(release === undefined ? {} : { release }) } } },
    { placeholderData: keepPreviousData },
  )

/** What going back to a former release would come to for what is running. */
export const useWayBackOutlook = (number: number, goals: Goal[], page: number) =>
  api.useQuery(
    'post',
    '/api/studio/releases/{number}/way-back/outlook',
    { params: { path: { number }, query: { page, size: 10 } }, body: { goals } },
    { placeholderData: keepPreviousData, staleTime: 0 },
  )

export const useMigration = (id: string) =>
  api.useQuery('get', '/api/studio/migrations/{id}', at(id), {
    refetchInterval: ({ state }) => (state.data?.summary.state === 'RUNNING' ? POLL : false),
  })

export interface Shown {
  state?: InstanceState
  stuck: boolean
  page: number
}

export const useInstances = (id: string, { state, stuck, page }: Shown, running: boolean) =>
  api.useQuery(
    'get',
    '/api/studio/migrations/{id}/instances',
    { params: { path: { id }, query: { ...(state ? { state } : {}), stuck, page, size: 20 } } },
    { placeholderData: keepPreviousData, refetchInterval: running ? POLL : false },
  )

/** Where an element may be sent. */
export const useTargets = (id: string, source: string | null) =>
  api.useQuery(
    'get',
    '/api/studio/migrations/{id}/targets',
    { params: { path: { id }, query: { source: source ?? '' } } },
    { enabled: source !== null },
  )

export const useWayBack = (id: string) => api.useQuery('get', '/api/studio/migrations/{id}/back', at(id), { staleTime: 0 })

export function usePrepare() {
  const stale = useRefresh()
  return api.useMutation('post', '/api/studio/migrations', { onSettled: () => void stale('studio/migrations') })
}

/** Everything that can be done with one. */
export function useSteps() {
  const stale = useRefresh()
  const settled = { onSettled: () => void stale('studio/migrations') }
  return {
    map: api.useMutation('put', '/api/studio/migrations/{id}/mapping', settled),
    anew: api.useMutation('delete', '/api/studio/migrations/{id}/mapping', settled),
    start: api.useMutation('post', '/api/studio/migrations/{id}/start', settled),
    pause: api.useMutation('post', '/api/studio/migrations/{id}/pause', settled),
    resume: api.useMutation('post', '/api/studio/migrations/{id}/resume', settled),
    again: api.useMutation('post', '/api/studio/migrations/{id}/again', settled),
    back: api.useMutation('post', '/api/studio/migrations/{id}/back', settled),
    leave: api.useMutation('post', '/api/studio/migrations/{id}/leave', settled),
  }
}

export type Steps = ReturnType<typeof useSteps>

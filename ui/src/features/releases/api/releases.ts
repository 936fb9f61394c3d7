import { keepPreviousData } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { useRefresh } from '@/shared/api/refresh'
import type { Schema } from '@/shared/api/types'

export type Release = Schema<'ReleaseRow'>
export type Request = Schema<'RequestPage'>
export type RequestRow = Schema<'RequestRow'>
export type Difference = Schema<'Difference'>
export type FileComparison = Schema<'FileComparison'>
export type Expected = Schema<'ExpectedResult'>
export type Kpi = Schema<'KpiNow'>
export type Upgrade = Schema<'Upgrade'>
export type TriedCase = Schema<'TriedCaseRow'>
export type TriedTable = Schema<'TriedTableRow'>
export type TriedReplay = Schema<'TriedReplay'>

const path = (id: string) => ({ params: { path: { id } } })
const numbered = (number: number) => ({ params: { path: { number } } })

export const useReleases = (page = 0) =>
  api.useQuery('get', '/api/studio/releases', { params: { query: { page } } }, { placeholderData: keepPreviousData })

export const useRelease = (number: number) => api.useQuery('get', '/api/studio/releases/{number}', numbered(number))

/** With the release before it unless another one is chosen. */
export const useReleaseComparison = (number: number, from?: number) =>
  api.useQuery(
    'get',
    '/api/studio/releases/{number}/comparison',
    { params: { path: { number }, query: from === undefined ? {} : { from } } },
    { placeholderData: keepPreviousData },
  )

export const useWayBack = (number: number) => api.useQuery('get', '/api/studio/releases/{number}/way-back', numbered(number))

export const useOpenRequests = () => api.useQuery('get', '/api/studio/release-requests')

export const useRequest = (id: string) => api.useQuery('get', '/api/studio/release-requests/{id}', path(id))

export const useRequestComparison = (id: string) => api.useQuery('get', '/api/studio/release-requests/{id}/comparison', path(id))

export const useTrials = (id: string) => api.useQuery('get', '/api/studio/release-requests/{id}/trials', path(id))

export const useTriedCases = (id: string, page: number) =>
  api.useQuery(
    'get',
    '/api/studio/release-requests/{id}/tried-cases',
    { params: { path: { id }, query: { page } } },
    { placeholderData: keepPreviousData },
  )

/** With what is in force unless another draft is chosen. */
export const useDraftComparison = (id: string, other?: string) =>
  api.useQuery(
    'get',
    '/api/studio/drafts/{id}/comparison',
    { params: { path: { id }, query: other === undefined ? {} : { with: other } } },
    { placeholderData: keepPreviousData },
  )

/** With what is in force unless another revision is chosen. */
export const useRevisionComparison = (id: string, file: string, revision: number, other?: number) =>
  api.useQuery('get', '/api/studio/drafts/{id}/files/{file}/revisions/{revision}/comparison', {
    params: { path: { id, file, revision }, query: other === undefined ? {} : { with: other } },
  })

/** What others have released of its files since they were taken; of no interest once it is done. */
export const useReleasedMeanwhile = (id: string, isOpen: boolean) =>
  api.useQuery('get', '/api/studio/drafts/{id}/released-meanwhile', path(id), { enabled: isOpen })

export const useTakeovers = (id: string) => api.useQuery('get', '/api/studio/drafts/{id}/takeovers', path(id))

export const useDraftRequests = (id: string) => api.useQuery('get', '/api/studio/drafts/{id}/release-requests', path(id))

export const useDraftErrors = (id: string) => {
  const problems = api.useQuery('get', '/api/studio/drafts/{id}/problems', path(id))
  return problems.data?.filter(({ severity }) => severity === 'ERROR').length
}

export const useKpis = () => api.useQuery('get', '/api/studio/kpis')

export const useUpgrades = () => api.useQuery('get', '/api/studio/upgrades')

function useStale() {
  const stale = useRefresh()
  return { onSuccess: () => void stale('studio', 'approvals', 'tasks') }
}

/** What others have released of a file is in the draft now. */
export const useTakeOver = () => api.useMutation('post', '/api/studio/drafts/{id}/files/{file}/takeover', useStale())

export const useAskForRelease = () => api.useMutation('post', '/api/studio/release-requests', useStale())

export const useAskForWayBack = () => api.useMutation('post', '/api/studio/releases/{number}/way-back', useStale())

export const useWithdraw = () => api.useMutation('post', '/api/studio/release-requests/{id}/withdrawal', useStale())

/** The company keeps its own. */
export const usePassUpgrades = () => api.useMutation('post', '/api/studio/upgrades/passed', useStale())

export const useTakeUpgrades = () => api.useMutation('post', '/api/studio/upgrades', useStale())

import { keepPreviousData } from '@tanstack/react-query'
import { api, http } from '@/shared/api/client'
import { useRefresh } from '@/shared/api/refresh'
import type { Schema } from '@/shared/api/types'

export type Replay = Schema<'ReplayView'>
export type Difference = Schema<'ReplayDifference'>
export type Fate = Schema<'Fate'>
export type Week = Schema<'PersonWeek'>
export type Aspect = Difference['aspects'][number]
export type ModelCase = Schema<'ModelCase'>
export type CaseResult = Schema<'CaseResult'>
export type CaseDifference = Schema<'CaseDifference'>
export type CaseSaid = Schema<'CaseSaid'>
export type TriedCase = Schema<'TriedCase'>
export type ModelWord = Schema<'ModelWord'>

/** What records of a kind may differ in, most telling first. What differs besides is shown where it does. */
const usual: Record<string, readonly Aspect[]> = {
  opportunity: ['WAY', 'APPROVERS', 'DURATION', 'END'],
  lead: ['TEAM', 'DEADLINE', 'WAY', 'DURATION', 'END'],
}

export const countsOf = (replay: Replay): Record<Aspect, number> => ({
  WAY: replay.otherWay,
  APPROVERS: replay.otherApprovers,
  TEAM: replay.otherTeam,
  DEADLINE: replay.otherDeadline,
  DURATION: replay.otherDuration,
  END: replay.otherEnd,
})

export function aspectsOf(replay: Replay): readonly Aspect[] {
  const first = usual[replay.subjectType] ?? []
  const besides = Object.entries(countsOf(replay)).filter(([aspect, count]) => count > 0 && !first.includes(aspect as Aspect))
  return [...first, ...besides.map(([aspect]) => aspect as Aspect)]
}

const POLL = 1000
/** As many as the server gives at once. */
const LARGEST_PAGE = 200

/** The last replay of a draft; asked again and again only while it is at work. */
export function useLastReplay(draft: string) {
  return api.useQuery(
    'get',
    '/api/studio/drafts/{draft}/replays',
    { params: { path: { draft }, query: { page: 0, size: 1 } } },
    { refetchInterval: (query) => (query.state.data?.items[0]?.state === 'RUNNING' ? POLL : false) },
  )
}

/** On what a draft can be tried; what it concerns stands first. */
export const useReplayable = (draft: string) => api.useQuery('get', '/api/studio/drafts/{draft}/replayable', { params: { path: { draft } } })

/** With the words of its models. */
export const useReplay = (replay: string) => api.useQuery('get', '/api/studio/replays/{replay}', { params: { path: { replay } } })

/** Whatever was read in the studio is read again. */
function useStale() {
  const refresh = useRefresh()
  return () => void refresh('studio')
}

export const useStartReplay = () => api.useMutation('post', '/api/studio/drafts/{draft}/replays', { onSettled: useStale() })

export const useCancelReplay = () => api.useMutation('post', '/api/studio/replays/{replay}/cancel', { onSettled: useStale() })

export const useDifferences = (replay: string, aspect: Aspect | undefined, page: number) =>
  api.useQuery(
    'get',
    '/api/studio/replays/{replay}/results',
    { params: { path: { replay }, query: { page, ...(aspect && { aspect }) } } },
    { placeholderData: keepPreviousData },
  )

export const useWeeks = (replay: string, page: number) =>
  api.useQuery('get', '/api/studio/replays/{replay}/work', { params: { path: { replay }, query: { page } } }, { placeholderData: keepPreviousData })

async function all<Row>(read: (page: number) => Promise<{ items: Row[]; total: number }>): Promise<Row[]> {
  const rows: Row[] = []
  for (let page = 0; ; page++) {
    const { items, total } = await read(page)
    rows.push(...items)
    if (items.length === 0 || rows.length >= total) return rows
  }
}

/** All that differ, for a file. */
export const allDifferences = (replay: string, aspect: Aspect | undefined) =>
  all<Difference>(async (page) => {
    const { data } = await http.GET('/api/studio/replays/{replay}/results', {
      params: { path: { replay }, query: { page, size: LARGEST_PAGE, ...(aspect && { aspect }) } },
    })
    return data!
  })

export const allWeeks = (replay: string) =>
  all<Week>(async (page) => {
    const { data } = await http.GET('/api/studio/replays/{replay}/work', { params: { path: { replay }, query: { page, size: LARGEST_PAGE } } })
    return data!
  })

/** As a draft has them, with those that it throws away. */
export const useCases = (draft: string, page: number) =>
  api.useQuery('get', '/api/studio/drafts/{draft}/cases', { params: { path: { draft }, query: { page } } }, { placeholderData: keepPreviousData })

/** What a draft changes of the cases. */
export const useDraftCases = (id: string) => api.useQuery('get', '/api/studio/drafts/{id}/case-differences', { params: { path: { id } } })

/** What a request for a release changes of the cases. */
export const useRequestCases = (id: string) => api.useQuery('get', '/api/studio/release-requests/{id}/case-differences', { params: { path: { id } } })

/** What stages, tasks and ends are called, by the file of a model. */
export const useModelWords = (draft: string) => api.useQuery('get', '/api/studio/drafts/{draft}/words', { params: { path: { draft } } })

export const useRunCases = () => api.useMutation('post', '/api/studio/drafts/{draft}/cases/run')

export const useAddCase = () => api.useMutation('post', '/api/studio/drafts/{draft}/cases', { onSuccess: useStale() })

export const useChangeCase = () => api.useMutation('put', '/api/studio/drafts/{draft}/cases/{id}', { onSuccess: useStale() })

export const useDiscardCase = () => api.useMutation('delete', '/api/studio/drafts/{draft}/cases/{id}', { onSuccess: useStale() })

/** Drops what the draft has changed of it. */
export const useKeepCase = () => api.useMutation('delete', '/api/studio/drafts/{draft}/cases/{id}/change', { onSuccess: useStale() })

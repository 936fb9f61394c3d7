import { keepPreviousData } from '@tanstack/react-query'
import { useMe } from '@/features/identity/api/session'
import { api, csrfToken, http } from '@/shared/api/client'
import { useRefresh } from '@/shared/api/refresh'
import type { Schema } from '@/shared/api/types'
import { shippedName } from '@/shared/i18n/shipped'
import { humanised } from './names'

export type Draft = Schema<'DraftDetail'>
export type DraftFile = Schema<'DraftFileRow'>
export type DraftFileContent = Schema<'DraftFileContent'>
export type Model = Schema<'ModelInForce'>
export type Kind = Model['kind']
export type Problem = Schema<'ModelProblem'>
export type Revision = Schema<'DraftRevision'>

const ofDraft = (id: string) => ({ path: { id } })
const ofFile = (id: string, file: string) => ({ path: { id, file } })

/** A form has no name of its own. */
const named = (model: Model): Model => ({ ...model, name: shippedName(model.name === model.key ? humanised(model.file) : model.name) })

/** Whoever reviews a release without being a manager reads it without these. */
export function useModels() {
  const me = useMe()
  const mine = me?.role === 'MANAGER' || me?.role === 'ADMIN'
  // Not one function for all times: names change with the language.
  return api.useQuery('get', '/api/studio/models', {}, { enabled: mine, select: (models) => models.map((model) => named(model)) })
}

export const useDrafts = (page: number | undefined) =>
  api.useQuery(
    'get',
    '/api/studio/drafts',
    { params: { query: { state: 'OPEN', page: page ?? 0 } } },
    { placeholderData: keepPreviousData },
  )

export const useDraft = (id: string) => api.useQuery('get', '/api/studio/drafts/{id}', { params: ofDraft(id) }, { refetchInterval: 30_000 })

/** Which revision of a file stands in a draft; 0 where it is not in it, nothing before that is known. */
export function useRevisionIn(id: string | undefined, file: string) {
  const draft = api.useQuery('get', '/api/studio/drafts/{id}', { params: ofDraft(id ?? '') }, { enabled: id !== undefined })
  return id === undefined ? 0 : draft.data && (draft.data.files.find((each) => each.file === file)?.revision ?? 0)
}

export const useDraftProblems = (id: string) => api.useQuery('get', '/api/studio/drafts/{id}/problems', { params: ofDraft(id) })

/** Read when the file is opened and when its lock is won: what is typed meanwhile lives in the page. */
export const fileQuery = (id: string, file: string) =>
  api.queryOptions('get', '/api/studio/drafts/{id}/files/{file}', { params: ofFile(id, file) }, { staleTime: 0, gcTime: 0, refetchOnWindowFocus: false })

/** The problems of what stands in the editor, saved or not. */
export const useProblemsOf = (id: string, file: string, content: string | undefined) =>
  api.useQuery(
    'post',
    '/api/studio/drafts/{id}/files/{file}/problems',
    { params: ofFile(id, file), body: { content: content ?? '' } },
    { enabled: content !== undefined, placeholderData: keepPreviousData, gcTime: 0, staleTime: Infinity, refetchOnWindowFocus: false },
  )

export const useRevisions = (id: string, file: string, page: number) =>
  api.useQuery(
    'get',
    '/api/studio/drafts/{id}/files/{file}/revisions',
    { params: { ...ofFile(id, file), query: { page } } },
    { placeholderData: keepPreviousData },
  )

export const useRevision = (id: string, file: string, revision: number) =>
  api.useQuery(
    'get',
    '/api/studio/drafts/{id}/files/{file}/revisions/{revision}',
    { params: { path: { id, file, revision } } },
    { staleTime: Infinity },
  )

export function useNewDraft() {
  const stale = useRefresh()
  return api.useMutation('post', '/api/studio/drafts', { onSuccess: () => void stale('studio/drafts') })
}

export function useRename() {
  const stale = useRefresh()
  return api.useMutation('put', '/api/studio/drafts/{id}', { onSuccess: () => stale('studio/drafts') })
}

export function useDiscard() {
  const stale = useRefresh()
  return api.useMutation('delete', '/api/studio/drafts/{id}', { onSuccess: () => void stale('studio/drafts') })
}

export function useAddFile() {
  const stale = useRefresh()
  return api.useMutation('post', '/api/studio/drafts/{id}/files', { onSuccess: () => void stale('studio/drafts') })
}

export function useTakeOut() {
  const stale = useRefresh()
  return api.useMutation('delete', '/api/studio/drafts/{id}/files/{file}', { onSuccess: () => void stale('studio/drafts') })
}

/** A file in force goes when the draft is released. */
export function useRetire() {
  const stale = useRefresh()
  return api.useMutation('put', '/api/studio/drafts/{id}/files/{file}/retirement', { onSuccess: () => void stale('studio/drafts') })
}

/** It stays after all. */
export function useKeep() {
  const stale = useRefresh()
  return api.useMutation('delete', '/api/studio/drafts/{id}/files/{file}/retirement', { onSuccess: () => void stale('studio/drafts') })
}

export async function saveFile(id: string, file: string, content: string, revision: number): Promise<number> {
  const { data } = await http.PUT('/api/studio/drafts/{id}/files/{file}', { params: ofFile(id, file), body: { content, revision } })
  return data?.revision ?? revision
}

export async function takeLock(id: string, file: string, ask: boolean) {
  const { data } = await http.POST('/api/studio/drafts/{id}/files/{file}/lock', { params: ofFile(id, file), body: { ask } })
  return data ?? { mine: true }
}

export async function giveLock(id: string, file: string) {
  await http.DELETE('/api/studio/drafts/{id}/files/{file}/lock', { params: ofFile(id, file) })
}

/** Gives the lock back while the page is being closed, when nothing can be waited for any more. */
export function giveLockOnTheWayOut(id: string, file: string) {
  const token = csrfToken()
  void fetch(`/api/studio/drafts/${id}/files/${encodeURIComponent(file)}/lock`, {
    method: 'DELETE',
    keepalive: true,
    ...(token ? { headers: { 'X-XSRF-TOKEN': token } } : {}),
  })
}

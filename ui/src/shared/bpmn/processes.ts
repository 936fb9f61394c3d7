import { api } from '../api/client'

export function useProcessState(subject: { type: string; id: string }) {
  return api.useQuery('get', '/api/processes/{type}/{id}', { params: { path: { type: subject.type, id: subject.id } } }, { retry: false })
}

/** A released definition never changes, so it is read once. */
export function useProcessXml(definitionId: string | undefined) {
  return api.useQuery(
    'get',
    '/api/process-definitions/{id}/xml',
    { params: { path: { id: definitionId ?? '' } }, parseAs: 'text' },
    { enabled: definitionId !== undefined, staleTime: Infinity },
  )
}

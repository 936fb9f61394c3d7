import type { Person } from '@/shared/api/types'

export type Kind = 'BPMN' | 'DMN' | 'FORM'
export interface ModelInForce { file: string; kind: Kind; key: string; name: string; release: number }
export interface ModelFile { file: string; kind: Kind; release: number; content: string }
export interface DraftSummary {
  id: string; title: string; state: 'OPEN' | 'REQUESTED' | 'RELEASED' | 'DISCARDED'; author: Person; basedOn: number; files: number; errors: number; changedAt: string
}
export interface DraftLock { by: Person; until: string; mine: boolean; askedBy?: Person | null }
export interface DraftFileRow {
  file: string; kind: Kind; revision: number; changedBy: Person; changedAt: string; lock?: DraftLock | null; errors: number; warnings: number; isNew: boolean
}
export interface DraftDetail { id: string; title: string; state: DraftSummary['state']; author: Person; basedOn: number; files: DraftFileRow[] }
export interface DraftFileContent { file: string; kind: Kind; revision: number; content: string; baseContent?: string | null; lock?: DraftLock | null }
export interface DraftRevision { revision: number; by: Person; at: string }
export interface ModelProblem { code: string; severity: 'ERROR' | 'WARNING' | 'HINT'; file: string; element?: string | null; params: { [name: string]: unknown } }
export interface Paged<Item> { items: Item[]; page: number; size: number; total: number }

type No = { query?: never; header?: never; path?: never; cookie?: never }
type Json<T> = { headers: { [name: string]: unknown }; content: { 'application/json': T } }
type Op<Parameters, Body, Status extends number, Answer> = (Body extends undefined
  ? { requestBody?: never }
  : { requestBody: { content: { 'application/json': Body } } }) & {
  parameters: { header?: never; cookie?: never } & Parameters
  responses: { [S in Status]: Answer extends undefined ? { headers: { [name: string]: unknown }; content?: never } : Json<Answer> }
}
type Id = { query?: never; path: { id: string } }
type InFile = { query?: never; path: { id: string; file: string } }

declare module '@/shared/api/schema' {
  interface paths {
    '/api/studio/models': { parameters: No; get: Op<{ query?: never; path?: never }, undefined, 200, ModelInForce[]> }
    '/api/studio/models/{file}': { parameters: No; get: Op<{ query?: { release?: number }; path: { file: string } }, undefined, 200, ModelFile> }
    '/api/studio/drafts': {
      parameters: No
      get: Op<{ query?: { state?: DraftSummary['state']; page?: number; size?: number }; path?: never }, undefined, 200, Paged<DraftSummary>>
      post: Op<{ query?: never; path?: never }, { title: string }, 201, { id: string }>
    }
    '/api/studio/drafts/{id}': {
      parameters: No
      get: Op<Id, undefined, 200, DraftDetail>
      put: Op<Id, { title: string }, 204, undefined>
      delete: Op<Id, undefined, 204, undefined>
    }
    '/api/studio/drafts/{id}/problems': { parameters: No; get: Op<Id, undefined, 200, ModelProblem[]> }
    '/api/studio/drafts/{id}/files': { parameters: No; post: Op<Id, { file: string; content?: string | null }, 201, { revision: number }> }
    '/api/studio/drafts/{id}/files/{file}': {
      parameters: No
      get: Op<InFile, undefined, 200, DraftFileContent>
      put: Op<InFile, { content: string; revision: number }, 200, { revision: number }>
      delete: Op<InFile, undefined, 204, undefined>
    }
    '/api/studio/drafts/{id}/files/{file}/revisions': {
      parameters: No
      get: Op<{ query?: { page?: number; size?: number }; path: { id: string; file: string } }, undefined, 200, Paged<DraftRevision>>
    }
    '/api/studio/drafts/{id}/files/{file}/revisions/{revision}': {
      parameters: No
      get: Op<{ query?: never; path: { id: string; file: string; revision: number } }, undefined, 200, { content: string }>
    }
    '/api/studio/drafts/{id}/files/{file}/lock': {
      parameters: No
      post: Op<InFile, { ask: boolean }, 200, DraftLock>
      delete: Op<InFile, undefined, 204, undefined>
    }
    '/api/studio/drafts/{id}/files/{file}/problems': { parameters: No; post: Op<InFile, { content: string }, 200, ModelProblem[]> }
  }
}

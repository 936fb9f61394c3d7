import { useQueries } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { api } from '@/shared/api/client'
import { tablesOf } from '../editors/bpmn/facts'
import type { Catalogue } from '../editors/bpmn/panel/context'

const contentOf = (file: string) =>
  api.queryOptions('get', '/api/studio/models/{file}', { params: { path: { file } } }, { staleTime: 60_000 })

/** A file that is only in the draft so far: it is called like what is in it. */
function named(file: string, kind: string) {
  const plain = file.replace(/\.\w+$/, '')
  return { file, kind, key: kind === 'FORM' ? plain : plain.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()), name: plain }
}

/** What a model can name: everything in force, and what the draft it is drawn in adds, without what it retires. */
export function useCatalogue(forms: string[]): { catalogue: Catalogue; contents: string[] } {
  const { draft } = useParams({ strict: false }) as { draft?: string }
  const inForce = api.useQuery('get', '/api/studio/models')
  const mine = api.useQuery('get', '/api/studio/drafts/{id}', { params: { path: { id: draft ?? '' } } }, { enabled: draft !== undefined })
  const models = useMemo(() => {
    const added = (mine.data?.files ?? []).filter(({ isNew }) => isNew).map(({ file, kind }) => named(file, kind))
    const gone = new Set(mine.data?.files.filter(({ retired }) => retired).map(({ file }) => file))
    return [...(inForce.data ?? []).filter(({ file }) => !gone.has(file)), ...added]
  }, [inForce.data, mine.data])
  const wanted = (inForce.data ?? []).filter(({ kind, key }) => kind === 'DMN' || (kind === 'FORM' && forms.includes(key)))
  const files = useQueries({
    queries: wanted.map(({ file }) => contentOf(file)),
    combine: (results) => results.map(({ data }) => data).filter((data) => data !== undefined),
  })
  return useMemo(() => {
    const of = (kind: string) => models.filter((model) => model.kind === kind).map(({ key, name }) => ({ key, name: name || key }))
    const tables = files.filter(({ kind }) => kind === 'DMN').flatMap(({ content }) => tablesOf(content))
    return {
      catalogue: { forms: of('FORM'), decisions: of('DMN'), processes: of('BPMN'), tables },
      contents: files.filter(({ kind }) => kind === 'FORM').map(({ content }) => content),
    }
  }, [models, files])
}

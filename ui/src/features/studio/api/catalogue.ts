import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { http } from '@/shared/api/client'
import type { Catalogue } from '../editors/bpmn/panel/context'
import { tablesOf } from '../editors/bpmn/facts'

interface Model {
  file: string
  kind: 'BPMN' | 'DMN' | 'FORM'
  key: string
  name: string
}

const get = async <T,>(path: string) => (await http.GET(path as never)).data as T

/** What models in force can be named by another, and the texts of those a model names already. */
export function useCatalogue(forms: string[]): { catalogue: Catalogue; contents: string[] } {
  const models = useQuery({ queryKey: ['studio', 'models'], queryFn: () => get<Model[]>('/api/studio/models') })
  const wanted = (models.data ?? []).filter(({ kind, key }) => kind === 'DMN' || (kind === 'FORM' && forms.includes(key)))
  const files = useQueries({
    queries: wanted.map(({ file }) => ({
      queryKey: ['studio', 'models', file],
      queryFn: () => get<{ kind: Model['kind']; content: string }>(`/api/studio/models/${file}`),
      staleTime: 60_000,
    })),
    combine: (results) => results.map(({ data }) => data).filter((data) => data !== undefined),
  })
  return useMemo(() => {
    const of = (kind: Model['kind']) => (models.data ?? []).filter((model) => model.kind === kind).map(({ key, name }) => ({ key, name: name || key }))
    const tables = files.filter(({ kind }) => kind === 'DMN').flatMap(({ content }) => tablesOf(content))
    return {
      catalogue: { forms: of('FORM'), decisions: of('DMN'), processes: of('BPMN'), tables },
      contents: files.filter(({ kind }) => kind === 'FORM').map(({ content }) => content),
    }
  }, [models.data, files])
}

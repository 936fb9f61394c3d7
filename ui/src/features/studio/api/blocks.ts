import { useQueries } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { languages } from '@/shared/i18n'
import { served, type ServedBlock } from '../editors/bpmn/blocks/served'

/** All steps that the system can do, with their words: a model carries those of every language, whoever draws it. */
export function useBlocks(): ServedBlock[] {
  return useQueries({
    queries: languages.map((language) =>
      api.queryOptions('get', '/api/studio/blocks', { params: { query: { language } } }, { staleTime: 600_000 }),
    ),
    combine: (results) => {
      const [en, cs, pl] = results.map(({ data }) => data)
      return en && cs && pl ? served({ en, cs, pl }) : NONE
    },
  })
}

const NONE: ServedBlock[] = []

import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Unavailable } from '@/shared/ui/Unavailable'
import { fileQuery, useDraft } from '../api/drafts'
import { Workbench } from '../components/Workbench'

const route = getRouteApi('/shell/studio/drafts/$draft/files/$file')

/** One file of a draft in its editor. */
export function FilePage() {
  const { draft: id, file } = route.useParams()
  const { element } = route.useSearch()
  const draft = useDraft(id)
  const content = useQuery(fileQuery(id, file))
  const error = draft.error ?? content.error
  if (error && !content.data) return <Unavailable error={error} retry={() => void (draft.error ? draft.refetch() : content.refetch())} />
  if (!draft.data || !content.data) return <Skeleton height={420} />
  return <Workbench key={`${id}/${file}`} draft={draft.data} first={content.data} element={element} />
}

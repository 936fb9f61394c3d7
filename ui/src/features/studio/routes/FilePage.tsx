import { Skeleton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AppLink } from '@/shared/ui/AppLink'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Unavailable } from '@/shared/ui/Unavailable'
import { fileQuery, useDraft, type Draft } from '../api/drafts'
import { Workbench } from '../components/Workbench'
import { useNameOf } from '../components/words'

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
  if (draft.data.files.some((each) => each.file === file && each.retired)) return <Retired draft={draft.data} file={file} />
  return <Workbench key={`${id}/${file}`} draft={draft.data} first={content.data} element={element} />
}

/** There is nothing to write in what goes. */
function Retired({ draft, file }: { draft: Draft; file: string }) {
  const { t } = useTranslation('studio')
  const name = useNameOf()(file)
  return (
    <>
      <PageHeader
        title={name}
        under={
          <AppLink href={`/studio/drafts/${draft.id}`} className="link">
            {draft.title}
          </AppLink>
        }
      />
      <Text size="sm">{t('retire.nothingToWrite')}</Text>
    </>
  )
}

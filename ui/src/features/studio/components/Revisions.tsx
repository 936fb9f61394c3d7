import { Box, Button, Group, Select, Skeleton, Stack, Text } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { Dialog } from '@/shared/ui/Dialog'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { useRevision, useRevisions, type Revision } from '../api/drafts'
import { Editor } from './Editor'
import classes from './studio.module.css'

const RevisionComparison = lazy(() =>
  import('@/features/releases/components/RevisionComparison').then((module) => ({ default: module.RevisionComparison })),
)

const IN_FORCE = 'inForce'

interface RevisionsProps {
  draft: string
  file: string
  /** The one on the screen. */
  revision: number
  readOnly: boolean
  onRestore: (content: string) => Promise<boolean>
}

/** Everything the file has been in this draft: to look at, and to go back to. */
export function Revisions({ draft, file, revision, readOnly, onRestore }: RevisionsProps) {
  const { t } = useTranslation('studio')
  const format = useFormat()
  const [page, setPage] = useState(0)
  const [shown, setShown] = useState<Revision>()
  const revisions = useRevisions(draft, file, page)
  if (revisions.error) return <ProblemAlert error={revisions.error} retry={() => void revisions.refetch()} />
  if (!revisions.data) return <Skeleton height={160} />
  const { items, size, total } = revisions.data
  return (
    <>
      <Stack component="ul" gap={0} className={classes.list}>
        {items.map((each) => (
          <Group component="li" key={each.revision} className={classes.row} justify="space-between" wrap="nowrap" gap="xs">
            <div>
              <Text size="sm" fw={600}>
                {format.dateTime(each.at)}
              </Text>
              <Text size="xs" c="dimmed">
                {each.by.name}
                {each.revision === revision && ` · ${t('history.now')}`}
              </Text>
            </div>
            <Button size="compact-sm" variant="default" onClick={() => setShown(each)} aria-label={t('history.showOf', { when: format.dateTime(each.at), number: each.revision })}>
              {t('history.show')}
            </Button>
          </Group>
        ))}
      </Stack>
      {total > size && (
        <Group justify="space-between" mt="xs">
          <Button size="compact-sm" variant="subtle" disabled={page === 0} onClick={() => setPage(page - 1)}>
            {t('history.newer')}
          </Button>
          <Button size="compact-sm" variant="subtle" disabled={(page + 1) * size >= total} onClick={() => setPage(page + 1)}>
            {t('history.older')}
          </Button>
        </Group>
      )}
      {shown && (
        <RevisionDialog
          draft={draft}
          file={file}
          revision={shown}
          others={items.filter((each) => each.revision !== shown.revision)}
          {...(readOnly || shown.revision === revision ? {} : { onRestore })}
          onClose={() => setShown(undefined)}
        />
      )}
    </>
  )
}

interface RevisionDialogProps {
  draft: string
  file: string
  revision: Revision
  /** What it can be compared with. */
  others: Revision[]
  onRestore?: (content: string) => Promise<boolean>
  onClose: () => void
}

function RevisionDialog({ draft, file, revision, others, onRestore, onClose }: RevisionDialogProps) {
  const { t } = useTranslation('studio')
  const format = useFormat()
  const content = useRevision(draft, file, revision.revision)
  const [compared, setCompared] = useState<string | null>(null)
  const called = (each: Revision) => `${each.revision} · ${format.dateTime(each.at)}, ${each.by.name}`
  const other = others.find((each) => String(each.revision) === compared)
  const restore = async (text: string) => {
    if (await onRestore?.(text)) toast(t('history.restored'))
    onClose()
  }
  return (
    <Dialog title={t('history.title', { when: format.dateTime(revision.at), name: revision.by.name })} size="90rem" onClose={onClose}>
      {content.error != null && <ProblemAlert error={content.error} retry={() => void content.refetch()} />}
      <Select
        label={t('history.compare')}
        placeholder={t('history.compareNothing')}
        data={[{ value: IN_FORCE, label: t('history.inForce') }, ...others.map((each) => ({ value: String(each.revision), label: called(each) }))]}
        value={compared}
        onChange={setCompared}
        clearable
        clearButtonProps={{ 'aria-label': t('clear', { ns: 'shared' }) }}
        maw={420}
        mb="md"
      />
      {compared === null ? (
        <Box className={classes.sheet} style={{ height: '60dvh' }}>
          <Suspense fallback={<Skeleton height="100%" />}>
            {content.data && <Editor file={file} content={content.data.content} readOnly problems={[]} onChange={() => {}} />}
          </Suspense>
        </Box>
      ) : (
        <Suspense fallback={<Skeleton height={160} />}>
          <RevisionComparison
            draft={draft}
            file={file}
            revision={revision.revision}
            other={other?.revision}
            sides={{ before: other ? called(other) : t('history.inForce'), now: called(revision) }}
          />
        </Suspense>
      )}
      {onRestore && (
        <Group justify="flex-end" mt="md">
          <Button leftSection={<IconHistory size={16} />} disabled={!content.data} onClick={() => content.data && void restore(content.data.content)}>
            {t('history.restore')}
          </Button>
        </Group>
      )}
    </Dialog>
  )
}

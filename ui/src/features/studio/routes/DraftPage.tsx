import { Badge, Button, Skeleton, Stack, Text, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppLink, useOpen } from '@/shared/ui/AppLink'
import { FormDialog } from '@/shared/ui/FormDialog'
import { InlineEdit } from '@/shared/ui/InlineEdit'
import { PageHeader } from '@/shared/ui/PageHeader'
import { PersonName } from '@/shared/ui/PersonName'
import { toast } from '@/shared/ui/toast'
import { Unavailable } from '@/shared/ui/Unavailable'
import { useDiscard, useDraft, useRename, type Draft } from '../api/drafts'
import { DraftFiles } from '../components/DraftFiles'
import { DraftPanels } from '../components/DraftPanels'
import { DraftProblems } from '../components/DraftProblems'

const route = getRouteApi('/shell/studio/drafts/$draft')

/** A draft: what it changes, what is still wrong with it, and the way to its release. */
export function DraftPage() {
  const { t } = useTranslation('studio')
  const { draft: id } = route.useParams()
  const draft = useDraft(id)
  const [discarding, setDiscarding] = useState(false)
  if (draft.error) return <Unavailable error={draft.error} retry={() => void draft.refetch()} />
  if (!draft.data) return <Skeleton height={320} />
  const isOpen = draft.data.state === 'OPEN'
  return (
    <>
      <PageHeader
        title={draft.data.title}
        over={
          <AppLink href="/studio" className="link">
            {t('home.title')}
          </AppLink>
        }
        under={
          <>
            <Badge variant="light" color={isOpen ? 'marmalade' : 'gray'} tt="none">
              {t(`state.${draft.data.state}`)}
            </Badge>
            <PersonName person={draft.data.author} />
            <Text size="sm" c="dimmed">
              {t('draft.basedOn', { number: draft.data.basedOn })}
            </Text>
          </>
        }
        actions={
          isOpen && (
            <Button variant="default" leftSection={<IconTrash size={16} />} onClick={() => setDiscarding(true)}>
              {t('draft.discard')}
            </Button>
          )
        }
      />
      <Stack gap="md">
        {isOpen && <Title draft={draft.data} />}
        <DraftFiles draft={draft.data} />
        {draft.data.files.length > 0 && <DraftProblems draft={draft.data} />}
        <DraftPanels draft={draft.data} />
      </Stack>
      {discarding && <DiscardDialog draft={draft.data} onClose={() => setDiscarding(false)} />}
    </>
  )
}

function Title({ draft }: { draft: Draft }) {
  const { t } = useTranslation('studio')
  const rename = useRename()
  return (
    <dl style={{ margin: 0 }}>
      <InlineEdit
        label={t('start.title')}
        value={draft.title}
        display={draft.title}
        onSave={(title) => rename.mutateAsync({ params: { path: { id: draft.id } }, body: { title } })}
        editor={(title, change, error) => (
          <TextInput
            autoFocus
            aria-label={t('start.title')}
            maxLength={200}
            value={title}
            error={error}
            onChange={(event) => change(event.currentTarget.value)}
          />
        )}
      />
    </dl>
  )
}

function DiscardDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const { t } = useTranslation('studio')
  const open = useOpen()
  const discard = useDiscard()
  return (
    <FormDialog
      title={t('draft.discardOf', { title: draft.title })}
      submit={t('draft.discard')}
      danger
      pending={discard.isPending}
      error={discard.error}
      onClose={onClose}
      onSubmit={() =>
        discard.mutate(
          { params: { path: { id: draft.id } } },
          {
            onSuccess: () => {
              toast(t('draft.discarded', { title: draft.title }))
              open('/studio')
            },
          },
        )
      }
    >
      <Text size="sm">{t('draft.discardHint', { count: draft.files.length })}</Text>
    </FormDialog>
  )
}

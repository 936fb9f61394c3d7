import { Radio, Stack, Text, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/shared/api/problem'
import { useOpen } from '@/shared/ui/AppLink'
import { FormDialog } from '@/shared/ui/FormDialog'
import { useAddFile, useDrafts, useNewDraft, useRetire, useRevisionIn, type Model } from '../api/drafts'
import { RetireHint } from './RetireHint'

/** A draft begins with what it is for. */
export function NewDraftDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('studio')
  const open = useOpen()
  const create = useNewDraft()
  const [title, setTitle] = useState('')
  return (
    <FormDialog
      title={t('home.newDraft')}
      submit={t('start.begin')}
      pending={create.isPending}
      disabled={!title.trim()}
      error={create.error}
      onClose={onClose}
      onSubmit={() => create.mutate({ body: { title: title.trim() } }, { onSuccess: ({ id }) => open(`/studio/drafts/${id}`) })}
    >
      <TitleField value={title} onChange={setTitle} />
    </FormDialog>
  )
}

function TitleField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('studio')
  return (
    <TextInput
      data-autofocus
      label={t('start.title')}
      description={t('start.titleHint')}
      maxLength={200}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

const NEW = 'new'

/** Takes a model in force into a draft, one that is there or a new one, and opens it. */
export function ChangeDialog({ model, onClose }: { model: Model; onClose: () => void }) {
  const { t } = useTranslation('studio')
  const open = useOpen()
  const add = useAddFile()
  const [chosen, setChosen] = useState(NEW)
  const go = (id: string) => open(`/studio/drafts/${id}/files/${encodeURIComponent(model.file)}`)
  const addTo = (id: string) =>
    add.mutate(
      { params: { path: { id } }, body: { file: model.file } },
      {
        onSuccess: () => go(id),
        // It is in that draft already, so there is nothing to copy.
        onError: (error) => asProblem(error).code === 'draftFileExists' && go(id),
      },
    )
  return (
    <InDraftDialog
      title={t('home.changeOf', { name: model.name })}
      submit={t('start.open')}
      draftTitle={t('start.titleOf', { name: model.name })}
      chosen={chosen}
      onChoose={setChosen}
      pending={add.isPending}
      error={add.error}
      onClose={onClose}
      onDraft={addTo}
    >
      <Text size="sm">{t('start.copyHint')}</Text>
    </InDraftDialog>
  )
}

/** Wants a model in force to go, in a draft that is there or in a new one. */
export function RetireDialog({ model, onClose }: { model: Model; onClose: () => void }) {
  const { t } = useTranslation('studio')
  const open = useOpen()
  const retire = useRetire()
  const [chosen, setChosen] = useState(NEW)
  const seen = useRevisionIn(chosen === NEW ? undefined : chosen, model.file)
  return (
    <InDraftDialog
      title={t('retire.of', { name: model.name })}
      submit={t('retire.submit')}
      danger
      draftTitle={t('retire.titleOf', { name: model.name })}
      chosen={chosen}
      onChoose={setChosen}
      pending={retire.isPending || seen === undefined}
      error={retire.error}
      onClose={onClose}
      onDraft={(id) =>
        retire.mutate(
          { params: { path: { id, file: model.file } }, body: { revision: seen ?? 0 } },
          { onSuccess: () => open(`/studio/drafts/${id}`) },
        )
      }
    >
      <RetireHint drops={(seen ?? 0) > 0} />
    </InDraftDialog>
  )
}

interface InDraftDialogProps {
  title: string
  submit: string
  danger?: boolean
  /** What a new draft is called, if nobody says otherwise. */
  draftTitle: string
  chosen: string
  onChoose: (draft: string) => void
  pending: boolean
  error: unknown
  onClose: () => void
  onDraft: (id: string) => void
  children: ReactNode
}

/** Something is done in a draft: which one? */
function InDraftDialog({ title: heading, submit, danger, draftTitle, chosen, onChoose, pending, error, onClose, onDraft, children }: InDraftDialogProps) {
  const { t } = useTranslation('studio')
  const drafts = useDrafts(0)
  const create = useNewDraft()
  const [title, setTitle] = useState(draftTitle)
  return (
    <FormDialog
      title={heading}
      submit={submit}
      {...(danger ? { danger } : {})}
      pending={create.isPending || pending}
      disabled={chosen === NEW && !title.trim()}
      error={create.error ?? error}
      onClose={onClose}
      onSubmit={() =>
        chosen === NEW ? create.mutate({ body: { title: title.trim() } }, { onSuccess: ({ id }) => onDraft(id) }) : onDraft(chosen)
      }
    >
      {children}
      {drafts.data && drafts.data.items.length > 0 && (
        <Radio.Group label={t('start.where')} value={chosen} onChange={onChoose}>
          <Stack gap={6} mt={6}>
            <Radio value={NEW} label={t('start.inNew')} />
            {drafts.data.items.map((draft) => (
              <Radio key={draft.id} value={draft.id} label={t('start.inDraft', { title: draft.title, author: draft.author.name })} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {chosen === NEW && <TitleField value={title} onChange={setTitle} />}
    </FormDialog>
  )
}

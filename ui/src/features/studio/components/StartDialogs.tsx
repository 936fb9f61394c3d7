import { Radio, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/shared/api/problem'
import { useOpen } from '@/shared/ui/AppLink'
import { FormDialog } from '@/shared/ui/FormDialog'
import { useAddFile, useDrafts, useNewDraft, type Model } from '../api/drafts'

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
  const drafts = useDrafts(0)
  const create = useNewDraft()
  const add = useAddFile()
  const [chosen, setChosen] = useState(NEW)
  const [title, setTitle] = useState(() => t('start.titleOf', { name: model.name }))
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
    <FormDialog
      title={t('home.changeOf', { name: model.name })}
      submit={t('start.open')}
      pending={create.isPending || add.isPending}
      disabled={chosen === NEW && !title.trim()}
      error={create.error ?? add.error}
      onClose={onClose}
      onSubmit={() =>
        chosen === NEW ? create.mutate({ body: { title: title.trim() } }, { onSuccess: ({ id }) => addTo(id) }) : addTo(chosen)
      }
    >
      <Text size="sm">{t('start.copyHint')}</Text>
      {drafts.data && drafts.data.items.length > 0 && (
        <Radio.Group label={t('start.where')} value={chosen} onChange={setChosen}>
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

import { Select, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpen } from '@/shared/ui/AppLink'
import { FormDialog } from '@/shared/ui/FormDialog'
import { fileName, idOf } from '../api/names'
import { RetireHint } from './RetireHint'
import { useAddFile, useModels, useRetire, type Draft, type Kind } from '../api/drafts'

const KINDS: Kind[] = ['BPMN', 'DMN', 'FORM']

/** One more file for a draft: a copy of what is in force, something new to begin with, or something that goes. */
export function AddFileDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const { t } = useTranslation('studio')
  const open = useOpen()
  const models = useModels()
  const add = useAddFile()
  const retire = useRetire()
  const [from, setFrom] = useState<'inForce' | 'retire' | Kind>('inForce')
  const [file, setFile] = useState<string | null>(null)
  const [name, setName] = useState('')
  const retires = from === 'retire'
  const taken = new Set(draft.files.map((each) => each.file))
  const retired = new Set(draft.files.filter((each) => each.retired).map((each) => each.file))
  const known = new Set(models.data?.map((model) => model.file))
  const groups = KINDS.map((kind) => ({
    group: t(`kind.${kind}.many`),
    items: (models.data ?? [])
      .filter((model) => model.kind === kind && (retires ? model.own && !retired.has(model.file) : !taken.has(model.file)))
      .map((model) => ({ value: model.file, label: model.name }))
      .sort((one, other) => one.label.localeCompare(other.label)),
  })).filter(({ items }) => items.length > 0)
  const isNew = from !== 'inForce' && from !== 'retire'
  const wanted = isNew ? (idOf(name) === '' ? null : fileName(name, from)) : file
  const isTaken = isNew && wanted !== null && (taken.has(wanted) || known.has(wanted))
  const seen = draft.files.find((each) => each.file === file)?.revision ?? 0
  return (
    <FormDialog
      title={t('draft.add')}
      submit={t(retires ? 'retire.submit' : 'start.open')}
      danger={retires}
      pending={add.isPending || retire.isPending}
      disabled={!wanted || isTaken}
      error={retires ? retire.error : add.error}
      onClose={onClose}
      onSubmit={() =>
        wanted &&
        (retires
          ? retire.mutate({ params: { path: { id: draft.id, file: wanted } }, body: { revision: seen } }, { onSuccess: onClose })
          : add.mutate(
              { params: { path: { id: draft.id } }, body: isNew ? { file: wanted, name: name.trim() } : { file: wanted } },
              { onSuccess: () => open(`/studio/drafts/${draft.id}/files/${encodeURIComponent(wanted)}`) },
            ))
      }
    >
      <Stack gap="sm">
        <SegmentedControl
          fullWidth
          orientation="vertical"
          aria-label={t('add.what')}
          value={from}
          onChange={(value) => {
            setFrom(value as typeof from)
            setFile(null)
          }}
          data={[
            { value: 'inForce', label: t('add.inForce') },
            ...KINDS.map((kind) => ({ value: kind, label: t(`add.${kind}`) })),
            { value: 'retire', label: t('add.retire') },
          ]}
        />
        {isNew ? (
          <TextInput
            data-autofocus
            label={t('add.name')}
            description={t(`add.nameHint.${from}`)}
            value={name}
            maxLength={80}
            error={isTaken && t('add.taken')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        ) : (
          <Select
            data-autofocus
            label={t('add.which')}
            searchable
            nothingFoundMessage={t('home.nothingFound')}
            data={groups}
            value={file}
            onChange={setFile}
            maxDropdownHeight={260}
          />
        )}
        {retires ? (
          <RetireHint drops={seen > 0} />
        ) : (
          <Text size="sm" c="dimmed">
            {t(isNew ? 'add.newHint' : 'start.copyHint')}
          </Text>
        )}
      </Stack>
    </FormDialog>
  )
}

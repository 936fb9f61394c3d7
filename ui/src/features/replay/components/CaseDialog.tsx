import { ActionIcon, Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '@/shared/ui/FormDialog'
import { useAddCase, useChangeCase, type ModelCase } from '../api/replay'
import { asFacts, asRows, type FactRow } from './facts'

const models = ['opportunity-pipeline.bpmn', 'approval.bpmn', 'lead-qualification.bpmn']

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** Given facts, and what must come of them. */
export function CaseDialog({ edited, onClose }: { edited: ModelCase | undefined; onClose: () => void }) {
  const { t } = useTranslation('replay')
  const add = useAddCase()
  const change = useChangeCase()
  const [file, setFile] = useState(edited?.file ?? models[0]!)
  const [name, setName] = useState(edited?.name ?? '')
  const [facts, setFacts] = useState<FactRow[]>(() => asRows(edited?.facts ?? { outcome: 'won' }))
  const [path, setPath] = useState(edited?.expected.path.join('\n') ?? '')
  const [approvers, setApprovers] = useState(edited?.expected.approvers.join('\n') ?? '')
  const [end, setEnd] = useState(edited?.expected.end ?? '')
  const submit = () => {
    const body = { file, name, facts: asFacts(facts), expected: { path: lines(path), approvers: lines(approvers), end }, version: edited?.version ?? null }
    if (edited) change.mutate({ params: { path: { id: edited.id } }, body }, { onSuccess: onClose })
    else add.mutate({ body }, { onSuccess: onClose })
  }
  const set = (at: number, row: Partial<FactRow>) => setFacts(facts.map((fact, index) => (index === at ? { ...fact, ...row } : fact)))
  return (
    <FormDialog
      title={edited ? t('cases.changeTitle') : t('cases.add')}
      submit={t('cases.save')}
      size="lg"
      onSubmit={submit}
      onClose={onClose}
      pending={add.isPending || change.isPending}
      disabled={!name.trim() || !end.trim()}
      error={add.error ?? change.error}
    >
      <TextInput label={t('cases.name')} required value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <Select label={t('cases.model')} data={[...new Set([...models, file])]} value={file} allowDeselect={false} onChange={(value) => value && setFile(value)} />
      <Stack gap={6} component="fieldset" style={{ border: 0, padding: 0, margin: 0 }}>
        <Text component="legend" size="sm" fw={500}>
          {t('cases.facts')}
        </Text>
        {facts.map((fact, index) => (
          <Group key={index} gap="xs" wrap="nowrap">
            <TextInput aria-label={t('cases.fact')} value={fact.name} onChange={(event) => set(index, { name: event.currentTarget.value })} />
            <TextInput aria-label={t('cases.value')} value={fact.value} onChange={(event) => set(index, { value: event.currentTarget.value })} />
            <ActionIcon
              variant="subtle"
              color="red"
              aria-label={t('cases.removeFact', { name: fact.name })}
              onClick={() => setFacts(facts.filter((_, at) => at !== index))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        ))}
        <div>
          <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} />} onClick={() => setFacts([...facts, { name: '', value: '' }])}>
            {t('cases.addFact')}
          </Button>
        </div>
      </Stack>
      <Textarea label={t('cases.path')} description={t('cases.pathHelp')} autosize minRows={2} value={path} onChange={(event) => setPath(event.currentTarget.value)} />
      <Textarea
        label={t('cases.approvers')}
        description={t('cases.approversHelp')}
        autosize
        minRows={2}
        value={approvers}
        onChange={(event) => setApprovers(event.currentTarget.value)}
      />
      <TextInput label={t('cases.end')} description={t('cases.endHelp')} required value={end} onChange={(event) => setEnd(event.currentTarget.value)} />
    </FormDialog>
  )
}

import { ActionIcon, Badge, Button, Group, List, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '@/shared/ui/FormDialog'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { listed } from '../api/feel'
import { useAddHeldCase, useChangeHeldCase, useRemoveHeldCase, type Column, type HeldCase, type Mover, type Table } from '../api/whatIf'
import { useColumnName } from './texts'

/** Results in the words of the table. */
function useResults(outputs: Column[]) {
  const { named } = useColumnName()
  return (results: Record<string, unknown> | null) =>
    results === null
      ? '–'
      : Object.entries(results)
          .map(([name, value]) => `${named(outputs.find(({ expression }) => expression === name)?.label || name)} = ${String(value)}`)
          .join(', ')
}

interface HeldCasesProps {
  outputs: Column[]
  cases: HeldCase[]
  onAdd: () => void
  onChange: (held: HeldCase) => void
}

/** What must come out of the table, and whether it does. */
export function HeldCases({ outputs, cases, onAdd, onChange }: HeldCasesProps) {
  const { t } = useTranslation('whatif')
  const said = useResults(outputs)
  const remove = useRemoveHeldCase()
  return (
    <Panel
      title={t('cases.title')}
      aside={
        <Button size="xs" variant="default" leftSection={<IconPlus size={14} />} onClick={onAdd}>
          {t('cases.add')}
        </Button>
      }
    >
      <Text size="sm" c="dimmed" mb="xs">
        {t('cases.hint')}
      </Text>
      {remove.error != null && <ProblemAlert error={remove.error} />}
      <List listStyleType="none" spacing="xs" styles={{ itemWrapper: { display: 'block' } }}>
        {cases.map((held) => (
          <List.Item key={held.id}>
            <Group justify="space-between" wrap="nowrap" align="flex-start">
              <div>
                <Group gap="xs">
                  <Badge color={held.gone ? 'gray' : held.passes ? 'green' : 'red'} variant="light" tt="none">
                    {t(held.gone ? 'cases.gone' : held.passes ? 'cases.passes' : 'cases.breaks')}
                  </Badge>
                  <Text fw={600}>{held.name}</Text>
                </Group>
                <Text size="sm">
                  {t('cases.expected', { expected: said(held.expected) })}
                  {!held.passes && !held.gone && ` ${t('cases.now', { now: said(held.now) })}`}
                </Text>
                <Text size="xs" c="dimmed">
                  {held.why}
                </Text>
              </div>
              <Group gap={2} wrap="nowrap">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('cases.change', { name: held.name })}
                  title={t('cases.change', { name: held.name })}
                  onClick={() => onChange(held)}
                >
                  <IconPencil size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('cases.remove', { name: held.name })}
                  title={t('cases.remove', { name: held.name })}
                  onClick={() => remove.mutate({ params: { path: { id: held.id } } })}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </Group>
            </Group>
          </List.Item>
        ))}
      </List>
    </Panel>
  )
}

const typedResult = ({ type }: Column, text: string) => (type === 'boolean' ? text === 'true' : type === 'string' ? text : number(text))

const number = (text: string) => (text.trim() === '' ? null : Number(text.replace(',', '.')))

const factOf = (column: Column) => /^\w+/.exec(column.expression)?.[0] ?? column.expression
// What a column reads in whole units is kept in the smallest ones.
const unit = (column: Column) => Number(/\/\s*(\d+)$/.exec(column.expression)?.[1] ?? 1)
const exact = (value: number) => Math.round(value * 1e6) / 1e6

/** Facts as they are typed: in the units of the columns that read them. */
function inWords(table: Table, facts: HeldCase['facts'] | undefined): Record<string, string> {
  const known = table.inputs.flatMap((column) => {
    const value = facts?.[factOf(column)]
    if (value === null || value === undefined) return []
    return [[factOf(column), typeof value === 'number' ? String(exact(value / unit(column))) : String(value)]]
  })
  return Object.fromEntries(known) as Record<string, string>
}

interface HeldCaseDialogProps {
  table: Table
  /** A customer who would move; without one, the case is about facts that are typed in. */
  mover?: Mover | undefined
  /** The case that is to be changed. */
  held?: HeldCase | undefined
  /** The column that is compared, where it is not the first. */
  compared?: string | undefined
  onClose: () => void
}

/** A case as it is to be kept with the table. */
export function HeldCaseDialog({ table, mover, held, compared, onClose }: HeldCaseDialogProps) {
  const { t } = useTranslation('whatif')
  const { nameOf } = useColumnName()
  const add = useAddHeldCase()
  const change = useChangeHeldCase()
  const about = held ? Object.keys(held.expected)[0] : compared
  const output = table.outputs.find(({ expression }) => expression === about) ?? table.outputs[0]
  const wanted = output && held?.expected[output.expression]
  // What was decided on the facts of then is held by those; a customer's may be others by now.
  const customer = mover?.facts ? null : (mover?.customer ?? held?.customer ?? null)
  const [name, setName] = useState(held?.name ?? mover?.name ?? '')
  const [why, setWhy] = useState(held?.why ?? '')
  const [expected, setExpected] = useState(wanted == null ? (mover?.was ?? '') : String(wanted))
  const [facts, setFacts] = useState(inWords(table, held?.facts ?? mover?.facts))
  const typed = () => ({
    // What the table does not read any more stays as it was.
    ...held?.facts,
    ...Object.fromEntries(table.inputs.map((column) => [factOf(column), column.type === 'string' ? facts[factOf(column)] || null : amount(column)])),
  })
  const amount = (column: Column) => {
    const value = number(facts[factOf(column)] ?? '')
    return value === null ? null : exact(value * unit(column))
  }
  const save = () => {
    if (!output) return
    const body = {
      name,
      why,
      customer,
      facts: customer ? null : Object.fromEntries(Object.entries(typed()).filter(([, value]) => value !== null)),
      expected: { ...held?.expected, [output.expression]: typedResult(output, expected) },
    }
    if (held) change.mutate({ params: { path: { id: held.id } }, body: { held: body, version: held.version } }, { onSuccess: onClose })
    else add.mutate({ params: { path: { decision: table.decision } }, body }, { onSuccess: onClose })
  }
  if (!output) return null
  const values = output.type === 'boolean' ? ['true', 'false'] : listed(output.allowed)
  return (
    <FormDialog
      title={held ? t('cases.change', { name: held.name }) : t('cases.add')}
      submit={held ? t('save', { ns: 'shared' }) : t('cases.add')}
      onClose={onClose}
      pending={add.isPending || change.isPending}
      error={add.error ?? change.error}
      disabled={!name.trim() || !why.trim() || !expected}
      onSubmit={save}
    >
      <TextInput data-autofocus label={t('cases.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} required />
      {values.length > 0 ? (
        <Select
          label={t('cases.mustBe', { output: nameOf(output) })}
          data={values}
          value={expected || null}
          onChange={(value) => setExpected(value ?? '')}
          required
        />
      ) : (
        <TextInput
          label={t('cases.mustBe', { output: nameOf(output) })}
          value={expected}
          onChange={(event) => setExpected(event.currentTarget.value)}
          required
        />
      )}
      <TextInput label={t('cases.why')} value={why} onChange={(event) => setWhy(event.currentTarget.value)} required />
      {!customer && (
        <Stack gap="xs">
          <Text size="sm" c="dimmed">
            {t('cases.facts')}
          </Text>
          {table.inputs.map((column) => (
            <TextInput
              key={column.expression}
              label={nameOf(column)}
              value={facts[factOf(column)] ?? ''}
              onChange={(event) => setFacts({ ...facts, [factOf(column)]: event.currentTarget.value })}
            />
          ))}
        </Stack>
      )}
    </FormDialog>
  )
}

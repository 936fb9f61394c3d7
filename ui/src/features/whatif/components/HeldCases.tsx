import { ActionIcon, Badge, Button, Group, List, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '@/shared/ui/FormDialog'
import { Panel } from '@/shared/ui/Panel'
import { listed } from '../api/feel'
import { useAddHeldCase, useRemoveHeldCase, type Column, type HeldCase, type Mover, type Table } from '../api/whatIf'

const said = (results: Record<string, unknown> | null) =>
  results === null ? '–' : Object.entries(results).map(([name, value]) => `${name} = ${String(value)}`).join(', ')

/** What must come out of the table, and whether it does. */
export function HeldCases({ cases, onAdd }: { cases: HeldCase[]; onAdd: () => void }) {
  const { t } = useTranslation('whatif')
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
      <List listStyleType="none" spacing="xs">
        {cases.map((held) => (
          <List.Item key={held.id}>
            <Group justify="space-between" wrap="nowrap" align="flex-start">
              <div>
                <Group gap="xs">
                  <Badge color={held.gone ? 'gray' : held.passes ? 'green' : 'red'} variant="light">
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
          </List.Item>
        ))}
      </List>
    </Panel>
  )
}

const number = (text: string) => (text.trim() === '' ? null : Number(text.replace(',', '.')))

/** A case about a customer who would move, or about facts that are typed in. */
export function HeldCaseDialog({ table, mover, onClose }: { table: Table; mover: Mover | null; onClose: () => void }) {
  const { t } = useTranslation('whatif')
  const add = useAddHeldCase()
  const output = table.outputs[0]
  const [name, setName] = useState(mover?.name ?? '')
  const [why, setWhy] = useState('')
  const [expected, setExpected] = useState(mover?.was ?? '')
  const [facts, setFacts] = useState<Record<string, string>>({})
  const factOf = (column: Column) => /^\w+/.exec(column.expression)?.[0] ?? column.expression
  // What a column reads in whole units is kept in the smallest ones.
  const amount = (column: Column) => {
    const value = number(facts[factOf(column)] ?? '')
    return value === null ? null : Math.round(value * Number(/\/\s*(\d+)$/.exec(column.expression)?.[1] ?? 1) * 1e6) / 1e6
  }
  const typed = () =>
    Object.fromEntries(
      table.inputs
        .map((column) => [factOf(column), column.type === 'string' ? facts[factOf(column)] || null : amount(column)] as const)
        .filter(([, value]) => value !== null),
    )
  if (!output) return null
  const values = listed(output.allowed)
  return (
    <FormDialog
      title={t('cases.add')}
      submit={t('cases.add')}
      onClose={onClose}
      pending={add.isPending}
      error={add.error}
      disabled={!name.trim() || !why.trim() || !expected}
      onSubmit={() =>
        add.mutate(
          {
            params: { path: { decision: table.decision } },
            body: {
              name,
              why,
              customer: mover?.customer ?? null,
              facts: mover ? null : typed(),
              expected: { [output.expression]: output.type === 'string' ? expected : number(expected) },
            },
          },
          { onSuccess: onClose },
        )
      }
    >
      <TextInput data-autofocus label={t('cases.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} required />
      {values.length > 0 ? (
        <Select
          label={t('cases.mustBe', { output: output.label || output.expression })}
          data={values}
          value={expected || null}
          onChange={(value) => setExpected(value ?? '')}
          required
        />
      ) : (
        <TextInput
          label={t('cases.mustBe', { output: output.label || output.expression })}
          value={expected}
          onChange={(event) => setExpected(event.currentTarget.value)}
          required
        />
      )}
      <TextInput label={t('cases.why')} value={why} onChange={(event) => setWhy(event.currentTarget.value)} required />
      {!mover && (
        <Stack gap="xs">
          <Text size="sm" c="dimmed">
            {t('cases.facts')}
          </Text>
          {table.inputs.map((column) => (
            <TextInput
              key={column.expression}
              label={column.label || column.expression}
              value={facts[factOf(column)] ?? ''}
              onChange={(event) => setFacts({ ...facts, [factOf(column)]: event.currentTarget.value })}
            />
          ))}
        </Stack>
      )}
    </FormDialog>
  )
}

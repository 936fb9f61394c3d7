import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'

interface RowsProps<Row> {
  label: string
  help?: string
  rows: Row[]
  empty: Row
  add: string
  /** What the button says that takes a row away. */
  remove: (row: Row) => string
  render: (row: Row, change: (row: Row) => void) => ReactNode
  onChange: (rows: Row[]) => void
}

/** Rows of a form in their order, to be added and taken away. */
export function Rows<Row>({ label, help, rows, empty, add, remove, render, onChange }: RowsProps<Row>) {
  return (
    <Stack gap={6} component="fieldset" style={{ border: 0, padding: 0, margin: 0 }}>
      <Text component="legend" size="sm" fw={500}>
        {label}
      </Text>
      {help && (
        <Text size="xs" c="dimmed">
          {help}
        </Text>
      )}
      {rows.map((row, at) => (
        <Group key={at} gap="xs" wrap="nowrap">
          {render(row, (changed) => onChange(rows.with(at, changed)))}
          <ActionIcon variant="subtle" color="red" aria-label={remove(row)} onClick={() => onChange(rows.toSpliced(at, 1))}>
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      <div>
        <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} />} onClick={() => onChange([...rows, empty])}>
          {add}
        </Button>
      </div>
    </Stack>
  )
}

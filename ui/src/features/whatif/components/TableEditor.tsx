import { ActionIcon, Menu, Table, Text, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconCopy, IconDots, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shippedName } from '@/shared/i18n/shipped'
import type { Column, Finding, Rule, Table as DecisionTable } from '../api/whatIf'
import { CellDialog } from './CellDialog'
import classes from './TableEditor.module.css'
import { useColumnName, useConditionText, useFindingText } from './texts'

interface TableEditorProps {
  table: DecisionTable
  rules: Rule[]
  findings: Finding[]
  onChange: (rules: Rule[]) => void
}

interface Place {
  row: number
  at: number
}

/** The rules as a table: a cell is changed where it stands. */
export function TableEditor({ table, rules, findings, onChange }: TableEditorProps) {
  const { t } = useTranslation('whatif')
  const { nameOf } = useColumnName()
  const [open, setOpen] = useState<Place | null>(null)
  const columns = [...table.inputs, ...table.outputs]
  const cells = (rule: Rule) => [...rule.tests, ...rule.results]
  const write = ({ row, at }: Place, text: string) =>
    onChange(
      rules.map((rule, index) => {
        if (index !== row) return rule
        const written = cells(rule).map((cell, place) => (place === at ? text : cell))
        return { ...rule, tests: written.slice(0, table.inputs.length), results: written.slice(table.inputs.length) }
      }),
    )
  const column = open && columns[open.at]
  const rule = open && rules[open.row]
  return (
    <>
      <Table.ScrollContainer
        minWidth={Math.max(720, columns.length * 88)}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': shippedName(table.name) } }}
      >
        <Table verticalSpacing={2} horizontalSpacing={4} className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">#</Table.Th>
              {columns.map((each, index) => (
                <Table.Th key={each.expression} scope="col" className={index >= table.inputs.length ? classes.result : undefined}>
                  {nameOf(each)}
                </Table.Th>
              ))}
              <Table.Td aria-hidden />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rules.map((each, row) => (
              <RuleRow
                key={each.id || `new${row}`}
                number={row + 1}
                last={row === rules.length - 1}
                rule={each}
                former={table.rules.find(({ id }) => id === each.id)}
                columns={columns}
                inputs={table.inputs.length}
                findings={findings.filter((finding) => finding.rule === row + 1)}
                onOpen={(at) => setOpen({ row, at })}
                onMove={(by) => onChange(moved(rules, row, by))}
                onCopy={() => onChange([...rules.slice(0, row + 1), { ...each, id: '' }, ...rules.slice(row + 1)])}
                onRemove={() => onChange(rules.filter((_, index) => index !== row))}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {open && column && rule && (
        <CellDialog
          title={t('cell.title', { rule: open.row + 1, column: nameOf(column) })}
          column={column}
          result={open.at >= table.inputs.length}
          text={cells(rule)[open.at] ?? ''}
          onChange={(text) => write(open, text)}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

function moved(rules: Rule[], row: number, by: number): Rule[] {
  const others = rules.filter((_, index) => index !== row)
  const rule = rules[row]
  return rule ? [...others.slice(0, row + by), rule, ...others.slice(row + by)] : rules
}

interface RuleRowProps {
  number: number
  last: boolean
  rule: Rule
  former: Rule | undefined
  columns: Column[]
  inputs: number
  findings: Finding[]
  onOpen: (at: number) => void
  onMove: (by: number) => void
  onCopy: () => void
  onRemove: () => void
}

function RuleRow({ number, last, rule, former, columns, inputs, findings, onOpen, onMove, onCopy, onRemove }: RuleRowProps) {
  const { t } = useTranslation('whatif')
  const { nameOf } = useColumnName()
  const condition = useConditionText()
  const finding = useFindingText(columns)
  const before = former && [...former.tests, ...former.results]
  const said = (text: string, at: number) => (at < inputs ? condition(text) : text.replaceAll('"', ''))
  return (
    <Table.Tr data-wrong={findings.some(({ stops }) => stops) || undefined} className={classes.rule}>
      <Table.Th scope="row" title={rule.note}>
        {number}
        {findings.map((each) => (
          <Text key={each.code + each.other} size="xs" fw={400} c={each.stops ? 'var(--mantine-color-error)' : 'dimmed'} maw={180}>
            {finding(each)}
          </Text>
        ))}
      </Table.Th>
      {[...rule.tests, ...rule.results].map((text, at) => {
        const column = columns[at]
        const changed = !before || before[at] !== text
        return (
          <Table.Td key={column?.expression ?? at}>
            <UnstyledButton
              className={classes.cell}
              data-changed={changed || undefined}
              aria-label={t('cell.button', { rule: number, column: column && nameOf(column), value: said(text, at) || t('cell.kind.any') })}
              onClick={() => onOpen(at)}
            >
              {said(text, at) || <span aria-hidden>–</span>}
            </UnstyledButton>
          </Table.Td>
        )
      })}
      <Table.Td>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('table.actions', { rule: number })} title={t('table.actions', { rule: number })}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconArrowUp size={15} />} disabled={number === 1} onClick={() => onMove(-1)}>
              {t('table.up')}
            </Menu.Item>
            <Menu.Item leftSection={<IconArrowDown size={15} />} disabled={last} onClick={() => onMove(1)}>
              {t('table.down')}
            </Menu.Item>
            <Menu.Item leftSection={<IconCopy size={15} />} onClick={onCopy}>
              {t('table.copy')}
            </Menu.Item>
            <Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={onRemove}>
              {t('table.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Table.Td>
    </Table.Tr>
  )
}

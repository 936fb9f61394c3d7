import { Group, Pagination, Skeleton, Stack, Text, UnstyledButton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Page } from '../api/types'
import { AppLink, useOpen } from './AppLink'
import classes from './PagedTable.module.css'
import { ProblemAlert } from './ProblemAlert'
import { useListKeys } from './useListKeys'

export interface Column<Row> {
  key: string
  header: string
  render: (row: Row) => ReactNode
  width?: number | string
  align?: 'left' | 'right'
}

interface PagedTableProps<Row> {
  label: string
  /** The first column names the row and links to it. */
  columns: [Column<Row>, ...Column<Row>[]]
  list: { data: Page<Row> | undefined; error: unknown; isPending: boolean; isPlaceholderData?: boolean; refetch: () => unknown }
  rowKey: (row: Row) => string
  href?: (row: Row) => string
  onPage: (page: number) => void
  empty: ReactNode
}

/** A list of records: a table on a desk, cards on a phone; j and k walk through it, Enter opens. */
export function PagedTable<Row>(props: PagedTableProps<Row>) {
  const { list, onPage, empty } = props
  const { t } = useTranslation()
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const container = useRef<HTMLDivElement>(null)
  useListKeys(container)

  if (list.error && !list.data) return <ProblemAlert error={list.error} retry={() => void list.refetch()} />
  if (!list.data) return <Waiting />
  const { items, page, size, total } = list.data
  if (items.length === 0) return empty
  const pages = Math.ceil(total / size)
  return (
    <div ref={container} aria-busy={list.isPlaceholderData} className={list.isPlaceholderData ? classes.stale : undefined}>
      {narrow ? <Cards {...props} items={items} /> : <Rows {...props} items={items} />}
      <Group justify="space-between" mt="sm" gap="xs">
        <Text size="sm" c="dimmed" aria-live="polite">
          {t('list.range', { from: page * size + 1, to: page * size + items.length, total })}
        </Text>
        {pages > 1 && (
          <Pagination
            size="sm"
            total={pages}
            value={page + 1}
            onChange={(next) => onPage(next - 1)}
            getControlProps={(control) => ({ 'aria-label': t(`list.${control}`) })}
            siblings={narrow ? 0 : 1}
          />
        )}
      </Group>
    </div>
  )
}

function Rows<Row>({ label, columns, items, rowKey, href }: PagedTableProps<Row> & { items: Row[] }) {
  const open = useOpen()
  // Where no link in a row takes the keyboard along, the frame itself can be scrolled with it.
  const reach = href ? {} : { tabIndex: 0, role: 'group', 'aria-label': label }
  return (
    <div className={classes.frame} {...reach}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" style={{ width: column.width, textAlign: column.align }}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((row) => (
            <tr
              key={rowKey(row)}
              className={href ? classes.row : undefined}
              onClick={href && ((event) => {
                // Links, buttons and boxes inside a row keep their own meaning.
                if (!(event.target as Element).closest('a, button, input, label')) open(href(row))
              })}
            >
              {columns.map((column, index) => (
                <td key={column.key} style={{ textAlign: column.align }}>
                  {index === 0 && href ? (
                    <AppLink href={href(row)} className={classes.name} data-row="">
                      {column.render(row)}
                    </AppLink>
                  ) : (
                    column.render(row)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cards<Row>({ label, columns: [first, ...others], items, rowKey, href }: PagedTableProps<Row> & { items: Row[] }) {
  const open = useOpen()
  return (
    <Stack component="ul" gap="xs" aria-label={label} className={classes.cards}>
      {items.map((row) => (
        <li key={rowKey(row)} className={classes.card}>
          {href ? (
            <UnstyledButton className={classes.name} data-row="" component="a" href={href(row)} onClick={(event) => { event.preventDefault(); open(href(row)) }}>
              {first.render(row)}
            </UnstyledButton>
          ) : (
            <div className={classes.name}>{first.render(row)}</div>
          )}
          <dl className={classes.facts}>
            {others.map((column) => (
              <div key={column.key} className={classes.fact}>
                <dt>{column.header}</dt>
                <dd>{column.render(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </Stack>
  )
}

function Waiting() {
  const { t } = useTranslation()
  return (
    <Stack gap="xs" aria-busy aria-label={t('loading')} role="status">
      {Array.from({ length: 8 }, (_, row) => (
        <Skeleton key={row} height={44} radius="md" />
      ))}
    </Stack>
  )
}

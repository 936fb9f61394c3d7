import { MantineProvider } from '@mantine/core'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { fireEvent, render, screen } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'
import { startI18n } from '../i18n'
import { Problem } from '../api/problem'
import { PagedTable } from './PagedTable'

interface Row {
  id: string
  name: string
}

const rows: Row[] = ['Anna', 'Bára', 'Cyril'].map((name) => ({ id: name, name }))
const page = (items: Row[], total = items.length) => ({ items, page: 0, size: 3, total })

type List = Parameters<typeof PagedTable<Row>>[0]['list']

function show(list: Partial<List>, onPage = vi.fn(), linked = true) {
  const table = () => (
    <PagedTable<Row>
      label="People"
      columns={[{ key: 'name', header: 'Name', render: (row) => row.name }]}
      list={{ data: undefined, error: null, isPending: false, refetch: vi.fn(), ...list }}
      rowKey={(row) => row.id}
      href={linked ? (row) => `/people/${row.id}` : undefined}
      onPage={onPage}
      empty={<p>Nobody</p>}
    />
  )
  const router = createRouter({ routeTree: createRootRoute({ component: table }), history: createMemoryHistory() })
  render(
    <MantineProvider env="test">
      <RouterProvider router={router as never} />
    </MantineProvider>,
  )
}

beforeAll(() => startI18n('en'))

it('walks through the rows with j and k', async () => {
  show({ data: page(rows) })
  await screen.findByText('Anna')
  const focused = () => document.activeElement?.textContent
  fireEvent.keyDown(document.documentElement, { key: 'j', code: 'KeyJ' })
  expect(focused()).toBe('Anna')
  fireEvent.keyDown(document.documentElement, { key: 'j', code: 'KeyJ' })
  fireEvent.keyDown(document.documentElement, { key: 'j', code: 'KeyJ' })
  fireEvent.keyDown(document.documentElement, { key: 'k', code: 'KeyK' })
  expect(focused()).toBe('Bára')
})

it('lets the keyboard scroll rows that have no link', async () => {
  show({ data: page(rows) }, vi.fn(), false)
  expect((await screen.findByRole('group', { name: 'People' })).tabIndex).toBe(0)
})

it('says how much there is and turns the pages', async () => {
  const onPage = vi.fn()
  show({ data: page(rows, 7) }, onPage)
  expect(await screen.findByText('1–3 of 7')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('Next page'))
  expect(onPage).toHaveBeenCalledWith(1)
})

it('shows what the screen has to say when there is nothing', async () => {
  show({ data: page([]) })
  expect(await screen.findByText('Nobody')).toBeTruthy()
})

it('offers to try again after a failure', async () => {
  const refetch = vi.fn()
  show({ error: new Problem(0), refetch })
  fireEvent.click(await screen.findByText('Try again'))
  expect(refetch).toHaveBeenCalledOnce()
})

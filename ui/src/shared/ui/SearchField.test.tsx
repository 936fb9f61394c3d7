import { MantineProvider } from '@mantine/core'
import { fireEvent, render, screen } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'
import { startI18n } from '../i18n'
import { SearchField } from './SearchField'

beforeAll(() => startI18n('en'))

it('searches at once when somebody goes on to what was found', () => {
  const onSearch = vi.fn()
  render(
    <MantineProvider env="test">
      <SearchField value={undefined} onSearch={onSearch} label="Search" />
    </MantineProvider>,
  )
  const field = screen.getByRole('searchbox')
  fireEvent.change(field, { target: { value: 'glass' } })
  expect(onSearch).not.toHaveBeenCalled()
  fireEvent.blur(field)
  expect(onSearch).toHaveBeenCalledExactlyOnceWith('glass')
})

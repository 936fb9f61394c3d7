import { useHotkeys } from '@mantine/hooks'
import type { RefObject } from 'react'

/** j and k walk through the rows of a list; the focused row is a link, so Enter opens it. */
export function useListKeys(container: RefObject<HTMLElement | null>) {
  const step = (by: 1 | -1) => () => {
    const rows = [...(container.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const at = rows.findIndex((row) => row === document.activeElement)
    const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1)
    rows[next]?.focus()
    rows[next]?.scrollIntoView({ block: 'nearest' })
  }
  useHotkeys([
    ['j', step(1)],
    ['k', step(-1)],
  ])
}

import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute } from '@tanstack/react-router'

export interface RouterContext {
  queryClient: QueryClient
  /** Lets a signed-in person in, and sends anybody else to the login, to come back to this address. */
  admit: (href: string) => Promise<void>
}

/** The two routes every feature hangs its own on; the application furnishes them. */
export const rootRoute = createRootRouteWithContext<RouterContext>()()
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: ({ context, location }) => context.admit(location.href),
})

/** Search parameters every paged list has. Defaults stay out of the address. */
export interface ListSearch {
  query?: string
  page?: number
}

export function listSearch(search: Record<string, unknown>): ListSearch {
  const page = Number(search['page'])
  return {
    ...(typeof search['query'] === 'string' && search['query'] !== '' ? { query: search['query'] } : {}),
    ...(Number.isInteger(page) && page > 0 ? { page } : {}),
  }
}

/** Takes a search parameter only if it is one of the values the screen knows; an address may say anything. */
export function oneOf<Value extends string>(values: readonly Value[], value: unknown): Value | undefined {
  return values.find((known) => known === value)
}

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { listSearch, oneOf, shellRoute } from '@/shared/routing'
import { customerOrders, productOrders, type CustomerOrder, type ProductOrder } from '../api/profit'

export const views = ['products', 'customers', 'contacts'] as const
export type View = (typeof views)[number]

/** What is looked at, and in which order; all of it is in the address. */
export interface ProfitSearch {
  view?: View
  from?: string
  to?: string
  tier?: string
  order?: ProductOrder | CustomerOrder
  ascending?: boolean
  page?: number
}

const day = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined)

function profitSearch(search: Record<string, unknown>): ProfitSearch {
  const view = oneOf(views, search['view'])
  const entries = {
    view,
    from: day(search['from']),
    to: day(search['to']),
    // Which tiers there are, a table decides.
    tier: typeof search['tier'] === 'string' && search['tier'] ? search['tier'] : undefined,
    order: view === 'customers' ? oneOf(customerOrders, search['order']) : oneOf(productOrders, search['order']),
    ascending: search['ascending'] === true ? true : undefined,
    page: listSearch(search).page,
  }
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined))
}

const profitRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/profitability',
  validateSearch: profitSearch,
  component: lazyRouteComponent(() => import('./ProfitPage'), 'ProfitPage'),
})

export const profitRoutes = [profitRoute] as const

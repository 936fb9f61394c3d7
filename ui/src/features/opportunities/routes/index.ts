import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { listSearch, oneOf, shellRoute, type ListSearch } from '@/shared/routing'

const owners = ['mine', 'all'] as const
const statuses = ['OPEN', 'WON', 'LOST'] as const

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

interface BoardSearch {
  owner?: (typeof owners)[number]
  query?: string
  asOf?: string
  /** The column a phone shows. */
  stage?: string
}

const boardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pipeline',
  validateSearch: (search): BoardSearch => ({
    owner: oneOf(owners, search['owner']),
    query: text(search['query']),
    asOf: /^\d{4}-\d\d-\d\d$/.test(String(search['asOf'])) ? String(search['asOf']) : undefined,
    stage: text(search['stage']),
  }),
  component: lazyRouteComponent(() => import('./BoardPage'), 'BoardPage'),
})

interface DealsSearch extends ListSearch {
  stage?: string
  status?: (typeof statuses)[number]
  owner?: (typeof owners)[number]
}

const dealsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/opportunities',
  validateSearch: (search): DealsSearch => ({
    ...listSearch(search),
    stage: text(search['stage']),
    status: oneOf(statuses, search['status']),
    owner: oneOf(owners, search['owner']),
  }),
  component: lazyRouteComponent(() => import('./DealsPage'), 'DealsPage'),
})

const dealRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/opportunities/$opportunityId',
  component: lazyRouteComponent(() => import('./DealPage'), 'DealPage'),
})

export const opportunityRoutes = [boardRoute, dealsRoute, dealRoute] as const

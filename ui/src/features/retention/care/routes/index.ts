import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { listSearch, oneOf, shellRoute, type ListSearch } from '@/shared/routing'
import { zones, type Zone } from '../api/care'

/** What the map is narrowed to, and which part of it is listed; all of it is in the address. */
export interface CareSearch extends ListSearch {
  team?: string
  owner?: string
  tier?: string
  asOf?: string
  zone?: Zone
  column?: number
  row?: number
}

const id = (value: unknown) => (typeof value === 'string' && /^[\da-f-]{36}$/.test(value) ? value : undefined)
const whole = (value: unknown) => (Number.isInteger(Number(value)) && value !== '' && value != null ? Number(value) : undefined)

function careSearch(search: Record<string, unknown>): CareSearch {
  const entries = {
    team: id(search['team']),
    owner: id(search['owner']),
    // Which tiers there are, a table decides.
    tier: typeof search['tier'] === 'string' && search['tier'] ? search['tier'] : undefined,
    asOf: typeof search['asOf'] === 'string' && /^\d{4}-\d\d-\d\d$/.test(search['asOf']) ? search['asOf'] : undefined,
    zone: oneOf(zones, search['zone']),
    column: whole(search['column']),
    row: whole(search['row']),
  }
  return { ...listSearch(search), ...Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) }
}

const careMapRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/care-map',
  validateSearch: careSearch,
  component: lazyRouteComponent(() => import('./CareMapPage'), 'CareMapPage'),
})

const winBackRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/win-back',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./WinBackPage'), 'WinBackPage'),
})

export const careRoutes = [careMapRoute, winBackRoute] as const

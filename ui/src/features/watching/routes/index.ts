import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { listSearch, oneOf, shellRoute, type ListSearch } from '@/shared/routing'
import type { HeatFilter } from '../api/watching'

/** What a map can show; here, because an address is read before the map is loaded. */
export const measures = ['share', 'median', 'p90', 'visits', 'waiting', 'missed', 'ends'] as const
export type Measure = (typeof measures)[number]

/** What is counted, what is coloured, and which instances are listed; all of it is in the address. */
export interface ModelSearch extends ListSearch, HeatFilter {
  show?: Measure
  element?: string
  incident?: true
  late?: true
  ended?: true
}

const day = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined)
const flag = (value: unknown) => (value === true || value === 'true' ? (true as const) : undefined)
const versions = (value: unknown) => {
  const found = (Array.isArray(value) ? value : [value]).map(Number).filter((one) => Number.isInteger(one) && one > 0)
  return found.length > 0 ? found : undefined
}

function modelSearch(search: Record<string, unknown>): ModelSearch {
  const entries = {
    from: day(search['from']),
    to: day(search['to']),
    asOf: day(search['asOf']),
    version: versions(search['version']),
    time: oneOf(['WORKING', 'CALENDAR'] as const, search['time']),
    show: oneOf(measures, search['show']),
    element: typeof search['element'] === 'string' && /^[\w-]{1,100}$/.test(search['element']) ? search['element'] : undefined,
    incident: flag(search['incident']),
    late: flag(search['late']),
    ended: flag(search['ended']),
  }
  return { ...listSearch(search), ...Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) }
}

const modelRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/studio/models/$file',
  validateSearch: modelSearch,
  component: lazyRouteComponent(() => import('./ModelPage'), 'ModelPage'),
})

const instanceRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/studio/instances/$instance',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./InstancePage'), 'InstancePage'),
})

export const watchingRoutes = [modelRoute, instanceRoute] as const

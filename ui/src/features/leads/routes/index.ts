import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { listSearch, oneOf, shellRoute, type ListSearch } from '@/shared/routing'
import { leadStatuses, type LeadStatus } from '../api/leads'

export interface LeadsSearch extends ListSearch {
  status?: LeadStatus
  owner?: 'mine'
}

const leadsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/leads',
  validateSearch: (search): LeadsSearch => {
    const status = oneOf(leadStatuses, search['status'])
    return { ...listSearch(search), ...(status ? { status } : {}), ...(search['owner'] === 'mine' ? { owner: 'mine' } : {}) }
  },
  component: lazyRouteComponent(() => import('./LeadsPage'), 'LeadsPage'),
})

const newLeadRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/leads/new',
  component: lazyRouteComponent(() => import('./NewLeadPage'), 'NewLeadPage'),
})

const leadRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/leads/$leadId',
  component: lazyRouteComponent(() => import('./LeadPage'), 'LeadPage'),
})

export const leadRoutes = [leadsRoute, newLeadRoute, leadRoute] as const

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { listSearch, oneOf, shellRoute, type ListSearch } from '@/shared/routing'
import { escalationReasons, type EscalationReason } from '@/features/escalations/api/escalations'
import { taskViews, type TaskView } from '../api/tasks'

export interface TasksSearch extends ListSearch {
  view?: TaskView
}

/** Approvals and escalations turn their pages each by themselves. */
export interface NeedsYouSearch extends ListSearch {
  stuck?: number
  reason?: EscalationReason
}

const tasksRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tasks',
  validateSearch: (search): TasksSearch => {
    const view = oneOf(taskViews, search['view'])
    return { ...listSearch(search), ...(view && view !== 'mine' ? { view } : {}) }
  },
  component: lazyRouteComponent(() => import('./TasksPage'), 'TasksPage'),
})

const needsYouRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/needs-you',
  validateSearch: (search): NeedsYouSearch => {
    const reason = oneOf(escalationReasons, search['reason'])
    const { page: stuck } = listSearch({ page: search['stuck'] })
    return { ...listSearch(search), ...(stuck ? { stuck } : {}), ...(reason ? { reason } : {}) }
  },
  component: lazyRouteComponent(() => import('./NeedsYouPage'), 'NeedsYouPage'),
})

const taskRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tasks/$taskId',
  component: lazyRouteComponent(() => import('./TaskPage'), 'TaskPage'),
})

export const taskRoutes = [tasksRoute, needsYouRoute, taskRoute] as const

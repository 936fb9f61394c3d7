import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { listSearch, oneOf, shellRoute, type ListSearch } from '@/shared/routing'
import { taskViews, type TaskView } from '../api/tasks'

export interface TasksSearch extends ListSearch {
  view?: TaskView
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
  validateSearch: (search): ListSearch => listSearch(search),
  component: lazyRouteComponent(() => import('./NeedsYouPage'), 'NeedsYouPage'),
})

const taskRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tasks/$taskId',
  component: lazyRouteComponent(() => import('./TaskPage'), 'TaskPage'),
})

export const taskRoutes = [tasksRoute, needsYouRoute, taskRoute] as const

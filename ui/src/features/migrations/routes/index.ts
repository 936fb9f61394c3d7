import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { listSearch, shellRoute, type ListSearch } from '@/shared/routing'

export interface MigrationsSearch extends ListSearch {
  release?: number
}

const migrationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/studio/migrations',
  validateSearch: (search: Record<string, unknown>): MigrationsSearch => {
    const release = Number(search['release'])
    return { ...listSearch(search), ...(Number.isInteger(release) && release > 0 ? { release } : {}) }
  },
  component: lazyRouteComponent(() => import('./MigrationsPage'), 'MigrationsPage'),
})

const migrationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/studio/migrations/$migration',
  component: lazyRouteComponent(() => import('./MigrationPage'), 'MigrationPage'),
})

export const migrationRoutes = [migrationsRoute, migrationRoute] as const

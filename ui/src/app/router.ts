import { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, redirect } from '@tanstack/react-router'
import { approvalPrintRoute, approvalRoutes, approveRoute } from '@/features/approvals/routes'
import { calendarRoutes } from '@/features/calendars/routes'
import { escalationRoutes } from '@/features/escalations/routes'
import { sessionQuery } from '@/features/identity/api/session'
import { customerRoutes } from '@/features/customers/routes'
import { loginRoute } from '@/features/identity/routes'
import { importRoutes } from '@/features/imports/routes'
import { leadRoutes } from '@/features/leads/routes'
import { migrationRoutes } from '@/features/migrations/routes'
import { messagingRoutes } from '@/features/messaging/routes'
import { opportunityRoutes } from '@/features/opportunities/routes'
import { careRoutes } from '@/features/retention/care/routes'
import { productRoutes } from '@/features/products/routes'
import { retentionRoutes } from '@/features/retention/routes'
import { caseRoutes } from '@/features/retention/cases/routes'
import { profitRoutes } from '@/features/retention/profit/routes'
import { purchaseRoutes } from '@/features/purchases/routes'
import { replayRoutes } from '@/features/replay/routes'
import { releaseRoutes } from '@/features/releases/routes'
import { studioRoutes } from '@/features/studio/routes'
import { taskRoutes } from '@/features/tasks/routes'
import { watchingRoutes } from '@/features/watching/routes'
import { whatIfRoutes } from '@/features/whatif/routes'
import { asProblem } from '@/shared/api/problem'
import { changeLanguage, loadStudioTexts, ofStudio, type Language } from '@/shared/i18n'
import { setTimeZone } from '@/shared/i18n/format'
import { rootRoute, shellRoute } from '@/shared/routing'
import { Crash, NotFound } from './Fallbacks'
import { homeOf } from './navigation'
import { Shell } from './Shell'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The server may be on this very machine: whether it can be reached is found out by asking, not by what the browser thinks of networks.
      networkMode: 'always',
      staleTime: 15_000,
      // A refusal stays a refusal; only silence is worth asking again.
      retry: (failures, error) => failures < 2 && [0, 502, 503, 504].includes(asProblem(error).status),
    },
    // Else a browser that believes to be off line would keep what somebody has done, and say nothing.
    mutations: { networkMode: 'always' },
  },
})

async function admit(href: string) {
  const me = await queryClient.ensureQueryData(sessionQuery).catch((error: unknown) => {
    const problem = asProblem(error)
    if (problem.status !== 401) throw problem
    throw redirect({ to: '/login', search: href === '/' ? {} : { back: href } })
  })
  setTimeZone(me.timeZone)
  await changeLanguage(me.language as Language)
  if (ofStudio(href)) await loadStudioTexts()
}

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    const me = await context.queryClient.ensureQueryData(sessionQuery)
    throw redirect({ to: homeOf(me.role, router.routesByPath) as '/', replace: true })
  },
})

// Whatever has no screen is told inside the shell: the way out is beside it.
const lostRoute = createRoute({ getParentRoute: () => shellRoute, path: '$', component: NotFound })

shellRoute.update({ component: Shell })

const routeTree = rootRoute.addChildren([
  loginRoute,
  approveRoute,
  approvalPrintRoute,
  shellRoute.addChildren([
    homeRoute,
    ...taskRoutes,
    ...leadRoutes,
    ...opportunityRoutes,
    ...approvalRoutes,
    ...escalationRoutes,
    ...customerRoutes,
    ...caseRoutes,
    ...profitRoutes,
    ...careRoutes,
    ...productRoutes,
    ...retentionRoutes,
    ...purchaseRoutes,
    ...calendarRoutes,
    ...importRoutes,
    ...studioRoutes,
    ...migrationRoutes,
    ...replayRoutes,
    ...releaseRoutes,
    ...watchingRoutes,
    ...whatIfRoutes,
    ...messagingRoutes,
    lostRoute,
  ]),
])

export const router = createRouter({
  routeTree,
  context: { queryClient, admit },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: Crash,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { sessionQuery } from './api/queries.ts'
import { ErrorPage } from './shell/error-page.tsx'
import { Frame } from './shell/frame.tsx'
import { NotFound } from './shell/not-found.tsx'
import { PublicFrame } from './shell/public-frame.tsx'
import { Loading } from './ui/sentence.tsx'
import { toListSearch } from './work/list-search.ts'

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  notFoundComponent: NotFound,
  errorComponent: ErrorPage,
})

const signedOutRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-out',
  component: PublicFrame,
})

const signInRoute = createRoute({
  getParentRoute: () => signedOutRoute,
  path: '/sign-in',
  validateSearch: (search): { back?: string } => ({ back: textOf(search.back) }),
  component: lazyRouteComponent(() => import('./shell/sign-in-page.tsx'), 'SignInPage'),
})

const publicRoute = createRoute({
  getParentRoute: () => signedOutRoute,
  path: '/public',
  component: lazyRouteComponent(() => import('./public/public-page.tsx'), 'PublicPage'),
})

const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery).catch((error) => {
      if (error.status === 401) throw redirect({ to: '/sign-in', search: { back: location.href } })
      throw error
    })
    return { session }
  },
  component: Frame,
})

const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect(context.session.home === 'figures' ? { to: '/figures' } : { to: '/work' })
  },
})

const workRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/work',
  validateSearch: toListSearch,
  component: lazyRouteComponent(() => import('./work/work-page.tsx'), 'WorkPage'),
})

const caseRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/cases/$id',
  component: lazyRouteComponent(() => import('./cases/case-page.tsx'), 'CasePage'),
})

const figuresRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/figures',
  validateSearch: (search): { month?: string } => ({ month: textOf(search.month) }),
  component: lazyRouteComponent(() => import('./figures/figures-page.tsx'), 'FiguresPage'),
})

const officeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/office',
  component: lazyRouteComponent(() => import('./office/office-frame.tsx'), 'OfficeFrame'),
})

const officeHomeRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/office/time-limits' })
  },
})

const timeLimitsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/time-limits',
  validateSearch: (search): { subject?: string } => ({ subject: textOf(search.subject) }),
  component: lazyRouteComponent(() => import('./office/time-limits-page.tsx'), 'TimeLimitsPage'),
})

const calendarRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/calendar',
  component: lazyRouteComponent(() => import('./office/calendar-page.tsx'), 'CalendarPage'),
})

const settingsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/settings',
  validateSearch: (search): { org?: string } => ({ org: textOf(search.org) }),
  component: lazyRouteComponent(() => import('./office/settings-page.tsx'), 'SettingsPage'),
})

const routeTree = rootRoute.addChildren([
  signedOutRoute.addChildren([signInRoute, publicRoute]),
  signedInRoute.addChildren([
    homeRoute,
    workRoute,
    caseRoute,
    figuresRoute,
    officeRoute.addChildren([officeHomeRoute, timeLimitsRoute, calendarRoute, settingsRoute]),
  ]),
])

export const createConsoleRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultPendingComponent: Loading,
    defaultErrorComponent: ErrorPage,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>
  }
}

import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { currentLanguage } from '../i18n/language.tsx'
import { api } from './api-client.ts'
import type { CaseFilter } from './case-filter.ts'

const MINUTE = 60_000

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: api.getSession,
  staleTime: 10 * MINUTE,
  retry: false,
})

export const openingsQuery = queryOptions({
  queryKey: ['openings'],
  queryFn: api.listOpenings,
  staleTime: MINUTE,
})

export const casesQuery = (filter: CaseFilter) =>
  infiniteQueryOptions({
    queryKey: ['cases', filter],
    queryFn: ({ pageParam }) => api.listCases(filter, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })

/** The first cases that fit, to choose one of them in a form. */
export const caseChoicesQuery = (q: string) =>
  queryOptions({
    queryKey: ['case-choices', q],
    queryFn: () => api.listCases({ q, view: 'all', done: 'all' }, null),
    staleTime: MINUTE,
    placeholderData: keepPreviousData,
  })

export const caseQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id], queryFn: () => api.getCase(id), staleTime: 10_000 })

export const entriesQuery = (id: string, activity: boolean) =>
  infiniteQueryOptions({
    // what a choice is called comes in the reader's language
    queryKey: ['entries', id, activity, currentLanguage()],
    queryFn: ({ pageParam }) => api.listEntries(id, activity, pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  })

export const partiesQuery = (id: string) =>
  queryOptions({ queryKey: ['parties', id], queryFn: () => api.listParties(id) })

export const linksQuery = (id: string) =>
  queryOptions({ queryKey: ['links', id], queryFn: () => api.listLinks(id), staleTime: MINUTE })

export const diagramQuery = (id: string, dir: 'right' | 'down') =>
  queryOptions({
    queryKey: ['diagram', id, dir],
    queryFn: () => api.getDiagram(id, dir),
    placeholderData: keepPreviousData,
  })

/** Papers are rendered after the event was recorded: while some are pending, look again. */
export const papersQuery = (id: string) =>
  queryOptions({
    queryKey: ['papers', id],
    queryFn: () => api.listPapers(id),
    refetchInterval: ({ state }) =>
      state.data?.waiting.some((paper) => paper.state === 'waiting') ? 1500 : false,
  })

export const figuresQuery = (period: { from: string; to: string }) =>
  queryOptions({
    queryKey: ['figures', period],
    queryFn: () => api.getFigures(period),
    placeholderData: keepPreviousData,
  })

export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: api.listNotices,
  refetchInterval: MINUTE,
  meta: { background: true },
})

export const warningsQuery = queryOptions({
  queryKey: ['calendar-warnings'],
  queryFn: api.listWarnings,
  staleTime: 60 * MINUTE,
})

export const resultsQuery = queryOptions({
  queryKey: ['published-results'],
  queryFn: api.listResults,
  staleTime: MINUTE,
})

export const calendarQuery = queryOptions({ queryKey: ['calendar'], queryFn: api.getCalendar })

export const settingsQuery = (org: string | undefined) =>
  queryOptions({
    queryKey: ['settings', org ?? ''],
    queryFn: () => api.getSettings(org),
    placeholderData: keepPreviousData,
  })

export const timeLimitsQuery = (org: string | undefined) =>
  queryOptions({
    queryKey: ['time-limits', org ?? ''],
    queryFn: () => api.listTimeLimits(org),
    staleTime: 10 * MINUTE,
  })

export const peopleQuery = (role: string | undefined, q: string) =>
  queryOptions({
    queryKey: ['people', role ?? '', q],
    queryFn: () => api.listPeople(role, q),
    staleTime: 5 * MINUTE,
    placeholderData: keepPreviousData,
  })

export const orgsQuery = (kind: string | undefined) =>
  queryOptions({ queryKey: ['orgs', kind ?? ''], queryFn: () => api.listOrgs(kind), staleTime: 10 * MINUTE })

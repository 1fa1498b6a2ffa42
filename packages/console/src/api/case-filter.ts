/** What a case list is asked for; every member is also a search parameter of the page. */
export interface CaseFilter {
  q?: string
  view?: 'mine' | 'all'
  procedure?: string
  phase?: string
  category?: string
  late?: boolean
  done?: 'open' | 'all'
  order?: 'due' | 'recent'
  figure?: string
  part?: 'numerator' | 'denominator'
  from?: string
  to?: string
}

const PAGE = '30'

/** The same in the words of the API's query. */
export function caseListQuery(filter: CaseFilter, after: string | null) {
  const { view, done, late, ...same } = filter
  return given({
    ...same,
    mine: view === 'all' ? undefined : ('true' as const),
    done: done === 'all' ? undefined : ('false' as const),
    late: late ? ('true' as const) : undefined,
    after: after ?? undefined,
    limit: PAGE,
  })
}

/** Without the members that say nothing: `undefined` would be sent as a word. */
export const given = <T extends object>(members: T): T =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined && value !== '')) as T

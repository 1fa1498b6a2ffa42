import type { CaseFilter } from '../api/case-filter.ts'

const PARTS = ['numerator', 'denominator'] as const

/** The list's address, made safe: what is not understood is dropped, so that any old link still opens. */
export function toListSearch(search: Record<string, unknown>): CaseFilter {
  const text = (name: string) => {
    const value = search[name]
    return typeof value === 'string' || typeof value === 'number'
      ? String(value).trim() || undefined
      : undefined
  }
  return {
    q: text('q'),
    view: search.view === 'all' ? 'all' : undefined,
    procedure: text('procedure'),
    phase: text('phase'),
    category: text('category'),
    late: search.late === true ? true : undefined,
    done: search.done === 'all' ? 'all' : undefined,
    order: search.order === 'recent' ? 'recent' : undefined,
    figure: text('figure'),
    part: PARTS.find((part) => part === search.part),
    from: text('from'),
    to: text('to'),
  }
}

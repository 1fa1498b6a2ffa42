import { type Figure, hasValidIdentityChecksum, type Period, type Principal } from '../core/index.ts'
import type { CaseRow } from '../store/case-row.ts'
import {
  type CaseFilter,
  type Cursor,
  countFound,
  findCases,
  meanFound,
  type PreparedFilter,
} from '../store/find-cases.ts'
import type { Engine } from './engine.ts'

export type { CaseFilter }

export interface Page {
  /** `next` of the page before */
  after?: string
  limit: number
}

/** Cases this person may see, page by page. A case that changes between two pages may move, none is shown to a stranger. */
export async function listCases(
  engine: Engine,
  principal: Principal,
  filter: CaseFilter,
  page: Page,
): Promise<{ items: CaseRow[]; next: string | null }> {
  const after = page.after === undefined ? undefined : readCursor(page.after)
  const found = await findCases(engine, principal, prepared(engine, filter), after, page.limit + 1)
  const shown = found.slice(0, page.limit)
  const last = found.length > page.limit ? shown.at(-1) : undefined
  return { items: shown.map(({ row }) => row), next: last ? writeCursor(last.cursor) : null }
}

export const countCases = (engine: Engine, principal: Principal, filter: CaseFilter): Promise<number> =>
  countFound(engine, principal, prepared(engine, filter))

export interface FigureCount {
  numerator: number
  denominator: number | null
  /** of figures that are a mean; null when there is nothing to take it of */
  mean: number | null
}

/** Counted over the cases this person may see; a rate's denominator may be 0, which is shown as —. */
export async function countFigure(
  engine: Engine,
  principal: Principal,
  figure: Figure,
  period: Period,
): Promise<FigureCount> {
  const partOf = (part: 'numerator' | 'denominator') => ({ figure: { figure, part, period } })
  const [numerator, denominator, mean] = await Promise.all([
    countFound(engine, principal, partOf('numerator')),
    figure.denominator ? countFound(engine, principal, partOf('denominator')) : null,
    figure.meanOf ? meanFound(engine, principal, partOf('numerator'), figure.meanOf) : null,
  ])
  return { numerator, denominator, mean }
}

const TELEPHONE = /^\+?\d[\d-]{6,}$/

/** Who types a whole identity number or telephone searches that person, and the clear number goes nowhere. */
function prepared(engine: Engine, filter: CaseFilter): PreparedFilter {
  const q = filter.q?.trim() ?? ''
  if (!hasValidIdentityChecksum(q) && !TELEPHONE.test(q)) return { ...filter, q }
  const { vault } = engine
  const person = { identityBlind: vault.blind('identity', q), phoneBlind: vault.blind('phone', q) }
  return { ...filter, q, person }
}

const writeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url')

/** A cursor that is not ours begins at the beginning. */
function readCursor(text: string): Cursor | undefined {
  try {
    const [key, id] = JSON.parse(Buffer.from(text, 'base64url').toString())
    return typeof key === 'string' && typeof id === 'string' && !/[^\d-]/.test(key) ? [key, id] : undefined
  } catch {
    return undefined
  }
}

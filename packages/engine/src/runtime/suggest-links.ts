import { type Alike, alikeOf, isWorthShowing, type Principal, workflowOf } from '../core/index.ts'
import type { CaseRow } from '../store/case-row.ts'
import { findAlike } from '../store/find-alike.ts'
import { findCaseWithState } from '../store/find-case.ts'
import type { Engine } from './engine.ts'
import { getVisibleRow } from './read-case.ts'

export interface Suggestion {
  row: CaseRow
  alike: Alike
}

const MONTH_MS = 30.44 * 86_400_000
const SHOWN = 10

/**
 * Cases that may be the same matter, most alike first: a hint for a person, who decides by linking them or
 * not. Cases he compared before are not shown again, nor any he may not see.
 */
export async function suggestLinks(
  engine: Engine,
  principal: Principal,
  caseId: string,
): Promise<Suggestion[]> {
  const row = await getVisibleRow(engine, principal, caseId)
  const state = (await findCaseWithState(engine, caseId))?.state
  const mine = state && workflowOf(engine.procedures, state).matter?.(state.data as never)
  if (!mine) return []
  const since = new Date(engine.clock.now() - mine.withinMonths * MONTH_MS)
  const found = await findAlike(engine, principal, row, since)
  return found
    .flatMap(({ row: other, state: theirs, ...shared }): Suggestion[] => {
      const matter = workflowOf(engine.procedures, theirs).matter?.(theirs.data as never)
      if (!matter || mine.compared.includes(other.id)) return []
      const alike = alikeOf(mine, matter, shared)
      return isWorthShowing(alike) ? [{ row: other, alike }] : []
    })
    .sort((a, b) => weight(b.alike) - weight(a.alike))
    .slice(0, SHOWN)
}

const weight = ({ person, name, respondent, place, likeness }: Alike): number =>
  (person ? 2 : name ? 1 : 0) + (respondent ? 1 : 0) + (place ? 1 : 0) + likeness

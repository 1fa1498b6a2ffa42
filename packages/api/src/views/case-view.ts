import {
  type Accepted,
  type CaseView as EngineView,
  hasQueryCode,
  masked,
  queryCode,
  readLog,
} from '@maplebridge/engine'
import { type CaseState, type Section, summarise, workflowOf } from '@maplebridge/engine/core'
import { z } from 'zod'
import { LabelView, RoleView } from '../http.ts'
import { wordOf } from '../office.ts'
import { caseRowShape, caseRowView, type Viewing } from './case-row.ts'
import { ClockView, clockViews } from './clocks.ts'
import { OfferView, offerViews } from './offers.ts'

const SectionView = z
  .object({
    title: LabelView,
    rows: z.array(
      z.object({ label: LabelView, value: LabelView, tone: z.enum(['good', 'bad', 'wait']).optional() }),
    ),
  })
  .meta({ id: 'Section' })

/** The case page. Its size does not grow with the history: entries are their own pages. */
export const CaseView = z
  .object({
    ...caseRowShape,
    version: z.number().int(),
    roles: z.array(RoleView),
    offers: z.array(OfferView),
    clocks: z.array(ClockView),
    sections: z.array(SectionView),
    queryCode: z
      .string()
      .optional()
      .describe('查询码：交给信访人，凭编号和查询码查询进度；未编号或本程序不设的没有'),
  })
  .meta({ id: 'Case' })
export type CaseView = z.infer<typeof CaseView>

export async function caseView(viewing: Viewing, seen: EngineView): Promise<CaseView> {
  const { engine, office } = viewing
  const workflow = workflowOf(engine.procedures, seen.state)
  const hasCode = seen.row.number !== null && hasQueryCode(engine, seen.state)
  return {
    ...(await caseRowView(viewing, rowNow(viewing, seen))),
    version: seen.row.version,
    roles: [...seen.who.roles, ...seen.who.seen].map((role) => ({ role, label: wordOf(office.roles, role) })),
    offers: offerViews(office, workflow, seen.state, seen.offers),
    clocks: clockViews(viewing, seen.state),
    sections: sectionsOf(viewing, seen.state),
    ...(hasCode ? { queryCode: queryCode(engine, seen.row.id) } : {}),
  }
}

/** The procedure describes masked data only: it cannot show what it does not get. */
const sectionsOf = ({ engine }: Viewing, state: CaseState): Section[] =>
  workflowOf(engine.procedures, state).describe(masked(state.data) as never)

/** The stored row may be a moment behind the clock; the state is not. */
const rowNow = ({ engine }: Viewing, { row, state }: EngineView): EngineView['row'] => {
  const { phase, states, done, late, dueOn } = summarise(engine.procedures, state)
  return { ...row, phase, states, done, late, dueOn }
}

/**
 * What somebody is shown of a case that his own command took from his sight (he keeps away, it was moved):
 * that it happened, and nothing to open.
 */
export async function lastCaseView(viewing: Viewing, accepted: Accepted): Promise<CaseView> {
  const { engine } = viewing
  const { state, number } = accepted
  const { log } = await readLog(engine, state.id)
  const { workflow, version, revision, id } = state
  const openedAt = log[0]?.at ?? state.at
  const row = { id, number, workflow, version, revision, openedAt, updatedAt: state.at }
  return {
    ...(await caseRowView(viewing, { ...row, ...summarise(engine.procedures, state) })),
    version,
    roles: [],
    offers: [],
    clocks: [],
    sections: [],
  }
}

import type { Engine } from '@maplebridge/engine'
import {
  basisOfClock,
  type CaseState,
  type ClockSpec,
  civilDateAt,
  daysBetween,
  explainClock,
  inForce,
  lampOf,
  workflowOf,
} from '@maplebridge/engine/core'
import { z } from 'zod'
import { LabelView } from '../http.ts'
import { LampView, type Viewing } from './case-row.ts'

export const ClockView = z
  .object({
    id: z.string(),
    label: LabelView,
    about: z.string().optional(),
    from: z.string(),
    due: z.string(),
    baseDue: z.string(),
    status: z.enum(['running', 'paused', 'met', 'passed', 'stopped']),
    metOn: z.string().optional(),
    late: z.boolean(),
    lapsed: z.boolean(),
    lamp: LampView,
    daysLeft: z.number().int(),
    explanation: z.array(LabelView),
    basis: LabelView,
    extensions: z.array(z.object({ count: z.number(), on: z.string(), reason: z.string() })),
    exclusions: z.array(z.object({ from: z.string(), to: z.string().optional(), label: LabelView })),
  })
  .meta({ id: 'Clock' })
export type ClockView = z.infer<typeof ClockView>

/** The periods of a case, what is due first on top, each with the sentences that explain its date. */
export function clockViews({ engine, office }: Viewing, state: CaseState): ClockView[] {
  const now = engine.clock.now()
  const calendar = inForce(engine.calendar, now)
  return Object.entries(state.clocks)
    .map(([id, clock]): ClockView => {
      const spec = specOf(engine, state, id, clock.clock)
      const { zh, en } = basisOfClock(spec, state.data)
      return {
        id,
        label: spec.label,
        ...(clock.about === undefined ? {} : { about: clock.about }),
        from: clock.from,
        due: clock.due,
        baseDue: clock.baseDue,
        status: clock.status,
        ...(clock.metOn === undefined ? {} : { metOn: clock.metOn }),
        late: clock.late,
        lapsed: clock.lapsed,
        lamp: lampOf(clock, now, office.lamp),
        daysLeft: daysBetween(civilDateAt(now), clock.due),
        explanation: explainClock(spec, clock, calendar, state.data),
        basis: { zh, en },
        extensions: clock.extensions,
        exclusions: clock.exclusions,
      }
    })
    .sort((a, b) => rank(a) - rank(b) || (a.due < b.due ? -1 : 1))
}

const rank = ({ status }: ClockView): number =>
  status === 'running' ? 0 : status === 'paused' ? 1 : status === 'passed' ? 2 : 3

/** A clock kept from the procedure the case came from is called `dispute/acceptance`. */
function specOf(engine: Engine, state: CaseState, id: string, clock: string): ClockSpec<never> {
  const [before] = id.includes('/') ? id.split('/') : []
  const workflow =
    before === undefined ? workflowOf(engine.procedures, state) : engine.procedures.current[before]
  const spec = workflow?.clocks[clock]
  if (!spec) throw new Error(`unknown clock ${id} of case ${state.id}`)
  return spec
}

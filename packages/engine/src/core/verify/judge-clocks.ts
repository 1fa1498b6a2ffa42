import type { ClockState } from '../clocks.ts'
import type { Workflow } from '../workflow.ts'
import { pathTo, type Situation, type Watch } from './explore.ts'
import type { Raw } from './report.ts'

/** Clocks that never start, or once started can be neither met nor pass. */
export function clockJudge(workflow: Workflow): { watch: Watch; findings: () => Raw[] } {
  const seen = new Map<string, Situation>()
  return {
    watch(step, after) {
      for (const { clock, status } of Object.values(step.state.clocks))
        if (!seen.has(`${clock} ${status}`)) seen.set(`${clock} ${status}`, after)
      // one that passes may be met by the same step
      for (const { event, form } of step.entries)
        if (event === 'clock.passed') seen.set(`${form.clock} passed`, after)
    },
    findings: () => Object.keys(workflow.clocks).flatMap((clock) => judgeClock(clock, seen)),
  }
}

function judgeClock(clock: string, seen: ReadonlyMap<string, Situation>): Raw[] {
  const first = (...statuses: ClockState['status'][]) =>
    statuses.map((status) => seen.get(`${clock} ${status}`)).find((situation) => situation !== undefined)
  const started = first('running', 'paused', 'met', 'passed', 'stopped')
  const at = (what: string): Raw[] => [{ where: `clock ${clock}`, what, path: pathTo(started) }]
  if (!started) return at('never starts')
  if (!first('met', 'stopped')) return at('starts and can never be met')
  return first('passed') ? [] : at('starts and can never pass')
}

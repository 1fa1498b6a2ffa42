import type { Workflow } from '../workflow.ts'
import { explore } from './explore.ts'
import { judgeChart } from './judge-chart.ts'
import { clockJudge } from './judge-clocks.ts'
import { judgeEvents } from './judge-events.ts'
import { stepJudge } from './judge-steps.ts'
import type { Raw, Report, World } from './report.ts'
import { structureFindings } from './structure.ts'

/**
 * Is a procedure sound? First as a text, then by carrying it out: every event by its examples, every
 * clock by letting it pass, through the functions that decide real cases. What is sound here is sound
 * for the given examples, settings and reach; docs/verify.md says what that leaves out.
 * Throws where the procedure itself does: an event that breaks on its own example is a fault.
 */
export function verify(workflow: Workflow, world: World): Report {
  const steps = stepJudge(workflow, world)
  const clocks = clockJudge(workflow)
  const found = explore(workflow, world, (step, after) => {
    steps.watch(step, after)
    clocks.watch(step, after)
  })
  const raw = [
    ...structureFindings(workflow),
    ...judgeChart(found),
    ...judgeEvents(found),
    ...clocks.findings(),
    ...steps.findings(),
  ]
  return {
    findings: once(raw).map((each) => ({ workflow: `${workflow.id}@${workflow.version}`, ...each })),
    configurations: found.configurations.length,
    situations: found.situations.length,
    steps: found.steps,
    transitions: { all: found.traced.transitions.length, taken: found.taken.size },
    complete: found.complete,
  }
}

/** What the text shows already the search need not say again. */
const once = (raw: readonly Raw[]): Raw[] =>
  raw.filter(
    ({ where, what }, index) => raw.findIndex((each) => each.where === where && each.what === what) === index,
  )

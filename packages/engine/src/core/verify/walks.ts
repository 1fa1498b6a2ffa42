import type { LogEntry } from '../case.ts'
import type { Workflow } from '../workflow.ts'
import { explore, type Situation } from './explore.ts'
import type { World } from './report.ts'

/** A life of a case from its opening on, as a log: what was sent and what the clocks said. */
export interface Walk {
  /** the procedure it was opened under; it may go on under another */
  opened: string
  log: readonly LogEntry[]
}

/**
 * Walks that together take every transition of a procedure that its examples and clocks can take within
 * `situations` looked at; a walk another one begins with is left out.
 */
export function coveringWalks(
  workflow: Workflow,
  world: World,
  situations: number,
): { walks: Walk[]; taken: number; transitions: number } {
  const { taken, traced } = explore(workflow, world, () => {}, situations)
  const longestFirst = [...taken.values()].map(walkTo).sort((a, b) => b.log.length - a.log.length)
  const walks: Walk[] = []
  for (const walk of longestFirst) if (!walks.some((kept) => beginsWith(kept, walk))) walks.push(walk)
  return { walks, taken: taken.size, transitions: traced.transitions.length }
}

function walkTo(situation: Situation): Walk {
  let first = situation
  while (first.from) first = first.from
  return { opened: first.state.workflow, log: situation.past }
}

const beginsWith = (long: Walk, short: Walk): boolean =>
  short.log.every((entry, index) => long.log[index] === entry)

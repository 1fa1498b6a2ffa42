import type { Workflow } from '../workflow.ts'
import type { Transition } from './traced.ts'

/** What can still matter to a case that stands in certain leaves. */
export interface Live {
  /** rules asked by transitions of the active nodes */
  here: string[]
  /** rules asked by any transition that can still be reached */
  later: string[]
  /** the same without those asked here */
  elsewhere: string[]
  /** events mentioned anywhere that can still be reached */
  events: string[]
}

/** Follows the chart without its guards: what no way leads back to is dead and need not be told apart. */
export function liveOf(workflow: Workflow, transitions: readonly Transition[]) {
  const known = new Map<string, Live>()
  return (leaves: readonly string[]): Live => {
    const key = leaves.join()
    const live = known.get(key) ?? liveFrom(workflow, transitions, leaves)
    known.set(key, live)
    return live
  }
}

function liveFrom(workflow: Workflow, transitions: readonly Transition[], leaves: readonly string[]): Live {
  const active = new Set(leaves.flatMap((leaf) => withAncestors(workflow, leaf)))
  const reached = reachedFrom(workflow, active)
  const rules = (nodes: Set<string>) => [
    ...new Set(
      transitions
        .filter(({ from }) => nodes.has(from))
        .flatMap(({ guards }) => guards.map((guard) => guard.replace(/^!/, ''))),
    ),
  ]
  const events = transitions.filter(({ from, event }) => event !== '' && reached.has(from))
  const here = rules(active)
  const later = rules(reached)
  return {
    here,
    later,
    elsewhere: later.filter((rule) => !here.includes(rule)),
    events: [...new Set(events.map(({ event }) => event))],
  }
}

const withAncestors = (workflow: Workflow, path: string): string[] => {
  const parent = workflow.kernel.nodes[path]?.parent
  return parent === undefined ? [path] : [path, ...withAncestors(workflow, parent)]
}

/** Every node some way leads to. Entering a node may enter all that is inside: initial, history, regions. */
function reachedFrom(workflow: Workflow, active: Set<string>): Set<string> {
  const { nodes, edges } = workflow.kernel
  const reached = new Set<string>()
  const waiting = [...active]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue
    reached.add(path)
    for (const target of edges.filter(({ from }) => from === path).flatMap(({ to }) => to)) {
      const entered = nodes[target]?.type === 'history' ? (nodes[target].parent ?? '') : target
      const inside = Object.keys(nodes).filter((each) => each.startsWith(`${entered}.`))
      waiting.push(...withAncestors(workflow, entered), ...inside)
    }
  }
  return reached
}

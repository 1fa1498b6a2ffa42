import type { CaseState } from './case.ts'
import type { Offer } from './permitted.ts'
import type { Workflow } from './workflow.ts'

/**
 * Permitted offers first, and among them what moves the case on from the very state it is in; then
 * activities; then what is possible in many states. Of moves, the way to the next state of the chart comes
 * before ways further off, and what few states know before what is possible almost anywhere. What leads
 * away from many states (withdrawing, giving up) is no step on the way. The first is the main thing to do.
 */
export function mainFirst(workflow: Workflow, state: CaseState, offers: readonly Offer[]): Offer[] {
  const rankOf = ranking(workflow, state)
  return offers
    .map((offer) => ({ offer, rank: rankOf(offer) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ offer }) => offer)
}

/** The part of all states in which a step on the main path is possible at most. */
const FEW = 1 / 5

/** Smaller comes first; equals keep the procedure's own order. Charts are written along their main path. */
function ranking({ kernel }: Workflow, { snapshot }: CaseState): (offer: Offer) => number[] {
  const order = Object.keys(kernel.nodes)
  const leaves = new Set(kernel.leaves(snapshot))
  const here = Math.max(...[...leaves].map((leaf) => order.indexOf(leaf)))
  return ({ event, activity, permitted }) => {
    if (!permitted || activity) return [permitted ? 1 : 4]
    const edges = kernel.edges.filter((edge) => edge.event === event)
    const own = edges.filter(({ from }) => leaves.has(from))
    const ahead = own
      .flatMap(({ to }) => to)
      .map((path) => ({ far: order.indexOf(path) - here, isLast: kernel.nodes[path]?.type === 'final' }))
      .filter(({ far }) => far > 0)
    const states = new Set(edges.map(({ from }) => from))
    // on the chart itself: possible in every state
    const spread = states.has('') ? order.length : states.size
    if (spread > order.length * FEW && ahead.some(({ isLast }) => !isLast)) return [3, spread]
    return [own.length > 0 ? 0 : 2, Math.min(...ahead.map(({ far }) => far), order.length), spread]
  }
}

const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((rank, index) => rank - (b[index] ?? rank)).find((difference) => difference !== 0) ?? 0

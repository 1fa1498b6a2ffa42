import { type CaseState, workflowOf } from './case.ts'
import { nextMoment } from './clocks.ts'
import type { Label } from './label.ts'
import type { Facts, Phase, Procedures, Scope, Workflow } from './workflow.ts'

/** What lists, filters and the policy read of a case without opening its state. Derived, never typed in. */
export interface Summary extends Scope {
  org: string
  phase: Phase
  /** dotted paths of the active leaf states */
  states: string[]
  done: boolean
  late: boolean
  /** earliest due day of a running clock */
  dueOn: string | null
  /** epoch ms at which the clock has something to say */
  nextAt: number | null
  facts: Facts
}

export function summarise(procedures: Procedures, state: CaseState): Summary {
  const workflow = workflowOf(procedures, state)
  const scope = workflow.scope(state.data as never)
  const states = workflow.kernel.leaves(state.snapshot)
  const clocks = Object.values(state.clocks)
  const running = clocks.filter(
    (clock) => clock.status === 'running' || (clock.status === 'passed' && clock.late),
  )
  const late = clocks.some((clock) => clock.late)
  return {
    ...scope,
    org: scope.org ?? state.org,
    // whoever gave the case away goes on seeing it
    orgs:
      scope.org === undefined || scope.org === state.org
        ? scope.orgs
        : [...new Set([...scope.orgs, state.org])],
    phase: phaseOf(workflow, states),
    states,
    done: state.snapshot.status === 'done',
    late,
    dueOn: running.map((clock) => clock.due).sort()[0] ?? null,
    nextAt: nextMoment(workflow, state.clocks)?.at ?? null,
    facts: {
      ...workflow.facts(state.data as never),
      procedure: state.workflow,
      late,
      publishedUntil: lastShown(workflow, state),
    },
  }
}

/** The last day on which anything of the case is published. */
const lastShown = (workflow: Workflow, state: CaseState): string | null =>
  workflow
    .published?.(state.data as never)
    .map(({ to }) => to)
    .sort()
    .at(-1) ?? null

/** The phase written on the deepest active state that has one; the first leaf decides. */
function phaseOf(workflow: Workflow, leaves: string[]): Phase {
  for (const leaf of leaves)
    for (
      let path: string | undefined = leaf;
      path !== undefined;
      path = workflow.kernel.nodes[path]?.parent
    ) {
      const phase = workflow.kernel.nodes[path]?.phase
      if (phase) return phase
    }
  throw new Error(`no phase is written on ${leaves.join(', ')} of ${workflow.id}`)
}

/** The number as it is cited: a case begun again (fact `round` above 1) keeps it with -2, -3 … */
export function citedNumber<N extends string | null>(number: N, facts: Facts): N | string {
  const { round } = facts
  return number !== null && typeof round === 'number' && round > 1 ? `${number}-${round}` : number
}

/** The name of where the case stands, for people: labels of the active leaves, outermost first. */
export function statusLabel(workflow: Workflow, states: readonly string[]): Label {
  const labels = states.map((path) => labelOf(workflow, path)).filter((label) => label !== undefined)
  const unique = labels.filter((label, index) => labels.findIndex((other) => other.zh === label.zh) === index)
  return { zh: unique.map((l) => l.zh).join(' · '), en: unique.map((l) => l.en).join(' · ') }
}

function labelOf(workflow: Workflow, leaf: string): Label | undefined {
  for (let path: string | undefined = leaf; path !== undefined; path = workflow.kernel.nodes[path]?.parent) {
    const label = workflow.kernel.nodes[path]?.label
    if (label) return label
  }
  return undefined
}

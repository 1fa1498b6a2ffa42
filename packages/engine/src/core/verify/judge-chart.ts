import type { Workflow } from '../workflow.ts'
import { type Configuration, type Exploration, pathTo, type Situation } from './explore.ts'
import type { Raw } from './report.ts'
import { HANDED_OVER, type Transition } from './traced.ts'

/** Nodes no way enters, transitions nobody takes, situations without a way out or to an end. */
export function judgeChart(found: Exploration): Raw[] {
  return [...unreachedNodes(found), ...untaken(found), ...deadEnds(found)]
}

function unreachedNodes({ traced, situations, taken }: Exploration): Raw[] {
  const { workflow, transitions } = traced
  const entered = new Set<string>()
  const enter = (path: string) => {
    for (let at: string | undefined = path; at !== undefined; at = workflow.kernel.nodes[at]?.parent)
      entered.add(at)
  }
  for (const { state } of situations) workflow.kernel.leaves(state.snapshot).forEach(enter)
  // a node that is left at once, by a transition of its own, is never seen standing
  for (const index of taken.keys()) enter(transitions[index]?.from as string)
  enter(String(workflow.chart.initial))
  return Object.values(workflow.kernel.nodes)
    .filter(({ path, type }) => type !== 'history' && !entered.has(path))
    .map(({ path }) => ({ where: `state ${path}`, what: 'can never be entered', path: [] }))
}

function untaken({ traced, taken, situations }: Exploration): Raw[] {
  const standing = firstIn(traced.workflow, situations)
  return traced.transitions.flatMap((transition, index): Raw[] => {
    const at = standing(transition.from)
    // a state that is never entered is reported once, not with all it could do
    const isSeen = at !== undefined || ['', traced.workflow.chart.initial].includes(transition.from)
    // what another procedure hands over is sampled only: too little to say that it never comes
    const isHandedOver = traced.workflow.events[transition.event]?.by.includes(HANDED_OVER) === true
    if (taken.has(index) !== transition.explains || !isSeen || transition.isElse || isHandedOver) return []
    const what = transition.explains
      ? `${told(transition)} is said to explain a refusal only, and is taken`
      : isClock(transition)
        ? `waits for the passing of the clock ${clockOf(transition)}, which never happens there`
        : `${told(transition)} is never taken`
    const seen = transition.explains ? taken.get(index) : at
    return [{ where: `state ${transition.from || '(any)'}`, what, path: pathTo(seen) }]
  })
}

const isClock = ({ event }: Transition): boolean => event.startsWith('clock.passed.')
const clockOf = ({ event }: Transition): string => event.slice('clock.passed.'.length)

function told({ event, target, guards }: Transition): string {
  const where = target === undefined ? 'which stays' : `to ${target}`
  const when = guards.length > 0 ? ` when ${guards.join(' and ')}` : ''
  return `the transition ${event === '' ? 'by itself' : `on ${event}`} ${where}${when}`
}

/** The first situation in which a node is active. */
function firstIn(workflow: Workflow, situations: readonly Situation[]) {
  const first = new Map<string, Situation>()
  for (const situation of situations)
    for (const leaf of workflow.kernel.leaves(situation.state.snapshot))
      for (let at: string | undefined = leaf; at !== undefined; at = workflow.kernel.nodes[at]?.parent)
        if (!first.has(at)) first.set(at, situation)
  return (path: string) => first.get(path)
}

/** From the ends backwards: what is left over never gets there. Told once per place, the shortest way. */
function deadEnds({ traced, configurations }: Exploration): Raw[] {
  const back = new Map<Configuration, Configuration[]>()
  for (const from of configurations) for (const to of from.to) back.set(to, [...(back.get(to) ?? []), from])
  const safe = new Set<Configuration>()
  const waiting = configurations.filter(({ ends }) => ends)
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if (safe.has(at)) continue
    safe.add(at)
    waiting.push(...(back.get(at) ?? []))
  }
  const placeOf = ({ first }: Configuration) =>
    traced.workflow.kernel.leaves(first.state.snapshot).join(' + ')
  const told = new Map<string, Raw>()
  for (const each of configurations) {
    const place = placeOf(each)
    if (safe.has(each) || told.has(place)) continue
    const stuck = [...reachedFrom(each)].every((other) => placeOf(other) === place)
    const what = stuck
      ? 'is a dead end: it is not final and nobody, and no clock, can lead the case out of it'
      : 'is a trap: whatever is done, the case never comes to an end'
    told.set(place, { where: `state ${place}`, what, path: pathTo(each.first) })
  }
  return [...told.values()]
}

function reachedFrom(start: Configuration): Set<Configuration> {
  const reached = new Set<Configuration>()
  const waiting = [start]
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if (reached.has(at)) continue
    reached.add(at)
    waiting.push(...at.to)
  }
  return reached
}

import type { Effect } from '../case.ts'
import { compileChart } from '../kernel.ts'
import type { AnyEvent, Node, Stamp, Workflow } from '../workflow.ts'

/** Nobody sends an event that only opens what another procedure hands over; the search plays this role. */
export const HANDED_OVER = '(handed over)'

/** A transition of the chart, guards included. */
export interface Transition {
  from: string
  /** '' for a transition the chart takes by itself */
  event: string
  guards: readonly string[]
  /** as written; undefined when it stays */
  target: string | undefined
  explains: boolean
  /** an alternative for when no guard before it holds: a safety net, which may hang unused */
  isElse: boolean
}

/** A copy of a procedure that does the same and tells what happens inside it. */
export interface Traced {
  workflow: Workflow
  transitions: Transition[]
  /** indices of the transitions that were taken, read off the effects of a step */
  takenIn: (effects: readonly Effect[]) => number[]
  /** does the event's check or record look at who sends it, or in which role? Known once it ran. */
  looksAt: (event: string, part: 'by' | 'role') => boolean
  /** the roles worth trying: those that made no difference in the first situations stand for one another */
  rolesOf: (event: string) => readonly string[]
  compareRoles: (event: string, tried: readonly { role: string; outcome: string }[]) => void
}

const TAKEN = 'taken'
/** After so many comparisons roles of an event that were always alike are taken for one. */
const COMPARED_ENOUGH = 30

type Chart = Node<string, string, string>
type Routes = Chart['always']

/** Every transition of the copy announces itself by a notice of its own. */
export function traced(original: Workflow): Traced {
  const transitions: Transition[] = []
  const prefix = `${TAKEN} ${original.id} `
  const looked = new Set<string>()
  const plain = {
    ...original,
    chart: tracedNode(original.chart, '', prefix, transitions),
    events: Object.fromEntries(
      Object.entries(original.events).map(([name, spec]) => [name, watched(name, spec, looked, original)]),
    ),
    // what is only said changes nothing: years of daily reminders would stand between two passings
    clocks: Object.fromEntries(
      Object.entries(original.clocks).map(([name, { chase: _chase, ...spec }]) => [
        name,
        { ...spec, remind: [] },
      ]),
    ),
  }
  return {
    ...comparedRoles(plain.events),
    workflow: { ...plain, kernel: compileChart(plain) },
    transitions,
    takenIn: (effects) =>
      effects.flatMap(({ name }) => (name.startsWith(prefix) ? [Number(name.slice(prefix.length))] : [])),
    looksAt: (event, part) => looked.has(`${event} ${part}`),
  }
}

function comparedRoles(events: Workflow['events']): Pick<Traced, 'rolesOf' | 'compareRoles'> {
  const compared = new Map<string, number>()
  /** per event the roles whose outcome once differed from that of every role before them */
  const apart = new Map<string, Set<string>>()
  return {
    rolesOf(event) {
      const all = events[event]?.by ?? []
      const different = apart.get(event)
      return (compared.get(event) ?? 0) < COMPARED_ENOUGH || !different
        ? all
        : all.filter((role) => different.has(role))
    },
    compareRoles(event, tried) {
      if (tried.length < 2 || (compared.get(event) ?? 0) >= COMPARED_ENOUGH) return
      compared.set(event, (compared.get(event) ?? 0) + 1)
      const different = apart.get(event) ?? new Set<string>()
      apart.set(event, different)
      const seen = new Set<string>()
      for (const { role, outcome } of tried) {
        if (!seen.has(outcome)) different.add(role)
        seen.add(outcome)
      }
    },
  }
}

function tracedNode(node: Chart, path: string, prefix: string, into: Transition[]): Chart {
  const trace = (routes: Routes, event: string) => tracedRoutes(routes, path, event, prefix, into)
  return {
    ...node,
    ...(node.on && {
      on: Object.fromEntries(Object.entries(node.on).map(([event, routes]) => [event, trace(routes, event)])),
    }),
    ...(node.always && { always: trace(node.always, '') }),
    ...(node.onDone && { onDone: trace(node.onDone, '') }),
    ...(node.states && {
      states: Object.fromEntries(
        Object.entries(node.states).map(([key, child]) => [
          key,
          tracedNode(child, path === '' ? key : `${path}.${key}`, prefix, into),
        ]),
      ),
    }),
  }
}

function tracedRoutes(
  routes: Routes,
  from: string,
  event: string,
  prefix: string,
  into: Transition[],
): Routes {
  const list = Array.isArray(routes) ? routes : [routes]
  return list.map((written, position) => {
    const route = typeof written === 'string' ? { target: written } : written
    const { guard = [], target, actions = [], explains = false } = route as Exclude<typeof written, string>
    const guards = typeof guard === 'string' ? [guard] : guard
    into.push({ from, event, guards, target, explains, isElse: position > 0 && guards.length === 0 })
    return {
      ...route,
      actions: [...(typeof actions === 'string' ? [actions] : actions), `notice:${prefix}${into.length - 1}`],
    }
  })
}

function watched(
  name: string,
  spec: AnyEvent<never, string>,
  looked: Set<string>,
  original: Workflow,
): AnyEvent<never, string> {
  const { record, check } = spec
  const watch = (stamp: Stamp): Stamp =>
    new Proxy(stamp, {
      get(target, key) {
        if (key === 'by' || key === 'role') looked.add(`${name} ${key}`)
        return target[key as keyof Stamp]
      },
    })
  return {
    ...spec,
    by: spec.by.length === 0 && original.opens.includes(name) ? [HANDED_OVER] : spec.by,
    ...(record && { record: (data, form, stamp) => record(data, form, watch(stamp)) }),
    ...(check && { check: (data, form, stamp) => check(data, form, watch(stamp)) }),
  }
}

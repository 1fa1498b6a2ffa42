import type { CaseState } from '../case.ts'
import { choiceFields } from '../form.ts'
import { examplesOf } from '../permitted.ts'
import type { Workflow } from '../workflow.ts'
import { type Live, liveOf } from './live.ts'
import type { Traced } from './traced.ts'

/**
 * What the search tells apart. Data is endless, so cases are compared by what the procedure itself can
 * still ask of them; nothing here is tuned by hand.
 */
export interface Abstraction {
  look: (state: CaseState) => Look
  /** learns from one more case which data is read, and up to where counting matters */
  learn: (state: CaseState) => void
}

export interface Look {
  /** where the case stands and how the rules asked there answer: cases alike in it are one configuration */
  configuration: string
  /** everything that can still be asked of it: cases alike in it are alike to the search */
  signature: string
  /** things worth seeing once: each datum that is read later, by place; each clock in each condition */
  things: string[]
  /**
   * Things worth seeing with each answer of `elsewhere`: the configuration, and the data that rules
   * unmet here read, which is progress towards leaving.
   */
  progress: () => string[]
  /** the answers of rules that are asked later, but not here */
  elsewhere: string[]
}

/** Like entries of a list, and numbers inside of lists, are counted this far where a rule reads them. */
const COUNT_TO = 2
/** How far a counter that rules read is tried out. */
const PROBE_TO = 12

export function abstractionOf(trace: Traced): Abstraction {
  const { workflow, transitions } = trace
  const live = liveOf(workflow, transitions)
  const placeOf = placesOf(workflow)
  const reads = new Readers(workflow)
  const shapes = new Shapes()
  const denied = new Map(Object.keys(workflow.rules).map((rule) => [rule, `!${rule}`]))
  const answer = (data: CaseState['data'], rule: string): string =>
    workflow.rules[rule]?.holds(data as never) === true ? rule : (denied.get(rule) ?? rule)
  const livingAt = (state: CaseState): Live => live(workflow.kernel.leaves(state.snapshot))
  return {
    look(state) {
      const place = placeOf(state)
      const living = livingAt(state)
      const here = living.here.map((rule) => answer(state.data, rule))
      const elsewhere = living.elsewhere.map((rule) => answer(state.data, rule))
      const shapesOf = ([key, countTo]: [string, number]) =>
        shapes.allOf(state.data[key], countTo).map((shape) => `${place}|${key}=${shape}`)
      const things = [...reads.keysOf(living).flatMap(shapesOf), ...clockThings(state, place, living)]
      const configuration = `${place}|${here}`
      return {
        configuration,
        signature: [configuration, ...elsewhere, ...things].join(' '),
        things,
        progress: () => [configuration, ...reads.keysOfRules(unmet(here)).flatMap(shapesOf)],
        elsewhere,
      }
    },
    learn: (state) => reads.learn(state, livingAt(state)),
  }
}

const unmet = (answers: readonly string[]): string[] =>
  answers.filter((answer) => answer.startsWith('!')).map((answer) => answer.slice(1))

/** Every clock in each of its conditions once, and once per place where the chart waits for its passing. */
const clockThings = (state: CaseState, place: string, { events }: Live): string[] =>
  Object.values(state.clocks).flatMap(({ clock, status }) => [
    `${clock} ${status}`,
    ...(events.includes(`clock.passed.${clock}`) ? [`${place}|${clock} ${status}`] : []),
  ])

/** The state value, and what a history remembers of a part that is left at the moment; numbered for brevity. */
function placesOf(workflow: Workflow): (state: CaseState) => string {
  const known = new Map<string, string>()
  return ({ snapshot }) => {
    const leaves = workflow.kernel.leaves(snapshot)
    const remembered = Object.entries(snapshot.historyValue ?? {})
      .filter(([id]) => {
        const parent = id.split('.').slice(1, -1).join('.')
        return !leaves.some((leaf) => leaf.startsWith(`${parent}.`))
      })
      .map(([id, nodes]) => `${id}=${nodes.map((node) => node.id)}`)
    const written = [...leaves, ...remembered].join(' + ')
    const place = known.get(written) ?? `#${known.size}`
    known.set(written, place)
    return place
  }
}

/** Which data each rule and each event reads, found by letting them read through a proxy. */
class Readers {
  private readonly byRule = new Map<string, Set<string>>()
  private readonly byEvent = new Map<string, Set<string>>()
  /** how far a number or list is counted before no rule changes its answer any more */
  private readonly countTo = new Map<string, number>()
  private readonly keys = new Map<Live, [key: string, countTo: number][]>()
  private readonly workflow: Workflow

  constructor(workflow: Workflow) {
    this.workflow = workflow
  }

  /** The keys that still matter, each with how far it is counted: what only offers read is there or not. */
  keysOf(living: Live): [key: string, countTo: number][] {
    const known = this.keys.get(living)
    if (known) return known
    const keys = new Map<string, number>()
    for (const event of living.events) for (const key of this.byEvent.get(event) ?? []) keys.set(key, 1)
    for (const rule of living.later)
      for (const key of this.byRule.get(rule) ?? []) keys.set(key, this.countTo.get(key) ?? COUNT_TO)
    const list = [...keys]
    this.keys.set(living, list)
    return list
  }

  keysOfRules(rules: readonly string[]): [key: string, countTo: number][] {
    const keys = new Set(rules.flatMap((rule) => [...(this.byRule.get(rule) ?? [])]))
    return [...keys].map((key) => [key, this.countTo.get(key) ?? COUNT_TO])
  }

  learn(state: CaseState, living: Live) {
    this.keys.clear()
    for (const rule of living.later) {
      const read = this.reading(this.byRule, rule, state.data, (data) =>
        this.workflow.rules[rule]?.holds(data),
      )
      for (const key of read) this.probe(rule, state.data, key)
    }
    for (const event of living.events) {
      const spec = this.workflow.events[event]
      if (!spec) continue
      this.reading(this.byEvent, event, state.data, (data) => {
        examplesOf(spec, data)
        for (const { name } of choiceFields(spec)) this.workflow.choices[name]?.(data)
        for (const name of spec.apart ?? [])
          this.workflow.separations[name]?.bars(data, { person: '', role: '' })
      })
    }
  }

  private reading(
    into: Map<string, Set<string>>,
    name: string,
    data: CaseState['data'],
    ask: (data: never) => void,
  ): Set<string> {
    const read = into.get(name) ?? new Set<string>()
    into.set(name, read)
    const watched = new Proxy(data, {
      get(target, key) {
        if (key in target && key !== 'settings') read.add(String(key))
        return target[key as string]
      },
    })
    ask(watched as never)
    return read
  }

  private probe(rule: string, data: CaseState['data'], key: string) {
    const value = data[key]
    if (typeof value !== 'number' && !(Array.isArray(value) && value.length > 0)) return
    const times = (count: number) =>
      typeof value === 'number' ? count : Array.from({ length: count }, () => value.at(-1))
    const answers = Array.from({ length: PROBE_TO + 1 }, (_, count) =>
      this.workflow.rules[rule]?.holds({ ...data, [key]: times(count) } as never),
    )
    const last = answers.findLastIndex((answer, count) => count > 0 && answer !== answers[count - 1])
    this.countTo.set(key, Math.max(this.countTo.get(key) ?? COUNT_TO, last))
  }
}

/** Values without their days and ids: what kind of thing stands there. */
class Shapes {
  private readonly known = new WeakMap<object, string>()
  /** shapes are long, and are compared very often */
  private readonly numbers = new Map<string, string>()

  /** One shape, or of a list each kind of entry by itself with its count: kinds are not multiplied. */
  allOf(value: unknown, countTo: number): string[] {
    return Array.isArray(value) ? ['', ...this.counted(value, countTo)] : [this.of(value, countTo)]
  }

  private of(value: unknown, countTo: number): string {
    if (typeof value === 'number') return String(Math.min(value, countTo))
    if (typeof value === 'string') return value.replace(/\d+/g, '#')
    if (value === null || typeof value !== 'object') return String(value)
    const before = this.known.get(value)
    if (before !== undefined) return before
    const shape = Array.isArray(value)
      ? this.counted(value, COUNT_TO).sort().join()
      : Object.entries(value)
          .map(([key, member]) => `${key}:${this.of(member, COUNT_TO)}`)
          .join()
    const short = this.numbers.get(shape) ?? `~${this.numbers.size}`
    this.numbers.set(shape, short)
    this.known.set(value, short)
    return short
  }

  private counted(list: readonly unknown[], countTo: number): string[] {
    const counts = new Map<string, number>()
    for (const each of list) {
      const shape = this.of(each, COUNT_TO)
      counts.set(shape, Math.min((counts.get(shape) ?? 0) + 1, countTo))
    }
    return [...counts].map(([shape, count]) => `${count}×(${shape})`)
  }
}

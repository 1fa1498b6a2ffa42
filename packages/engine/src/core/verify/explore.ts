import type { CaseState, LogEntry, Step } from '../case.ts'
import type { Refusal } from '../refusal.ts'
import type { Workflow } from '../workflow.ts'
import { type Abstraction, abstractionOf, type Look } from './abstraction.ts'
import { isOverdue, nextPassing, openingTrials, type Trial, trials } from './moves.ts'
import type { World } from './report.ts'
import { type Traced, traced } from './traced.ts'

/** A case the search came to, and how. */
export interface Situation {
  state: CaseState
  /** what happened until then, as invariants are told it */
  past: readonly LogEntry[]
  from: Situation | undefined
  /** the last step of the way, in words */
  by: string
}

/** Cases that stand in the same place and answer every rule alike. */
export interface Configuration {
  first: Situation
  to: Set<Configuration>
  /** it is over, or goes on under another procedure */
  ends: boolean
}

/** What was found out about one event, over all situations in which the chart mentions it. */
export interface EventRecord {
  mentioned: Situation | undefined
  /** somebody who may act on the case holds a role for it, in some situation */
  sendable: boolean
  hadExample: boolean
  /** indices of examples that were tried, and that led somewhere */
  tried: Set<number>
  accepted: Set<number>
  refused: { in: Situation; example: number; form: object; refusal: Refusal }[]
}

export interface Exploration {
  traced: Traced
  configurations: Configuration[]
  situations: Situation[]
  steps: number
  complete: boolean
  /** by index of the transition: the situation it led to first */
  taken: Map<number, Situation>
  events: Map<string, EventRecord>
}

/** Called with every step that was carried out, also with those the search does not go on from. */
export type Watch = (step: Step, after: Situation) => void

/** Enough for procedures several times the size of ours; reaching it is reported. */
const SITUATIONS_AT_MOST = 20_000
/** How far another procedure is walked for the cases it hands over. */
const FEEDING_AT_MOST = 300
const WAITS_AT_MOST = 100

/**
 * Carries out a procedure by its own examples and its clocks, breadth first and through the real core.
 * The search goes on from every case that shows something new: a configuration, or for its place a
 * datum or a clock in a condition not seen there. Time stands still but for the passing of periods.
 */
export function explore(
  original: Workflow,
  world: World,
  watch: Watch,
  atMost = SITUATIONS_AT_MOST,
): Exploration {
  const trace = traced(original)
  const procedures = {
    all: { ...world.procedures.all, [`${original.id}@${original.version}`]: trace.workflow },
    current: { ...world.procedures.current, [original.id]: trace.workflow },
  }
  const search = new Search(trace, { ...world, procedures }, watch, atMost)
  for (const other of Object.values(world.procedures.current))
    if (other.id !== original.id && goesOnAs(other, original)) search.openFrom(other)
  return search.run()
}

const goesOnAs = (other: Workflow, original: Workflow): boolean =>
  Object.values(other.events).some(({ becomes }) => becomes?.workflow === original.id)

class Search {
  private readonly found: Exploration
  private readonly abstraction: Abstraction
  private readonly signatures = new Set<string>()
  private readonly things = new Set<string>()
  /** what was seen of progress, each with the answers it was seen with */
  private readonly progress = new Map<string, Set<string>>()
  private readonly known = new Map<string, Configuration>()
  private readonly waiting: { situation: Situation; configuration: Configuration }[] = []
  /** where each clock ran first */
  private readonly running = new Map<string, Situation>()
  private readonly traced: Traced
  private readonly world: World
  private readonly watch: Watch
  private readonly atMost: number

  constructor(trace: Traced, world: World, watch: Watch, atMost: number) {
    this.traced = trace
    this.world = world
    this.watch = watch
    this.atMost = atMost
    this.abstraction = abstractionOf(trace)
    this.found = {
      traced: trace,
      configurations: [],
      situations: [],
      steps: 0,
      complete: true,
      taken: new Map(),
      events: new Map(),
    }
  }

  run(): Exploration {
    this.follow(undefined, undefined, openingTrials(this.traced, this.world))
    for (let next = 0; next < this.waiting.length; next++) {
      if (next >= this.atMost) return { ...this.found, complete: false }
      const { situation, configuration } = this.waiting[next] as (typeof this.waiting)[number]
      this.found.situations.push(situation)
      if (!isOverdue(this.traced, situation.state))
        this.follow(situation, configuration, trials(this.traced, this.world, situation.state))
      const passing = nextPassing(this.world, this.traced, situation.state)
      if (passing) this.arrive(situation, configuration, passing, passedIn(passing))
    }
    for (const situation of this.running.values()) this.waitOut(situation)
    return this.found
  }

  /** Far periods stand behind many nearer ones: from where a clock first ran, everything is let pass. */
  private waitOut(from: Situation) {
    let at = from
    for (let waits = 0; waits < WAITS_AT_MOST; waits++) {
      const step = nextPassing(this.world, this.traced, at.state)
      if (!step) return
      at = { state: step.state, past: [...at.past, ...step.entries], from: at, by: passedIn(step) }
      this.watch(step, at)
    }
  }

  /** Begins also with the cases another procedure hands over to this one. */
  openFrom(other: Workflow) {
    const trace = traced(other)
    const all = { ...this.world.procedures.all, [`${other.id}@${other.version}`]: trace.workflow }
    const world = { ...this.world, procedures: { ...this.world.procedures, all } }
    const receive = (step: Step, after: Situation) => {
      if (step.state.workflow === this.traced.workflow.id) this.arrive(after.from, undefined, step, after.by)
    }
    new Search(trace, world, receive, FEEDING_AT_MOST).run()
  }

  private follow(
    from: Situation | undefined,
    configuration: Configuration | undefined,
    tried: readonly Trial[],
  ) {
    for (const trial of tried) {
      this.note(from, trial)
      if (!('step' in trial)) continue
      const more = trial.example > 0 ? ` #${trial.example + 1}` : ''
      this.arrive(from, configuration, trial.step, `${trial.event}${more} (${trial.role})`)
    }
  }

  private note(at: Situation | undefined, trial: Trial) {
    const record = this.recordOf(trial.event)
    record.mentioned ??= at
    if ('nobody' in trial) return
    record.sendable = true
    if ('nothing' in trial) return
    record.hadExample = true
    record.tried.add(trial.example)
    if ('step' in trial) record.accepted.add(trial.example)
    else if (at && record.refused.length < 20)
      record.refused.push({ in: at, example: trial.example, form: trial.form, refusal: trial.refusal })
  }

  private recordOf(event: string): EventRecord {
    const known = this.found.events.get(event)
    if (known) return known
    const fresh: EventRecord = {
      mentioned: undefined,
      sendable: false,
      hadExample: false,
      tried: new Set(),
      accepted: new Set(),
      refused: [],
    }
    this.found.events.set(event, fresh)
    return fresh
  }

  private arrive(
    from: Situation | undefined,
    configuration: Configuration | undefined,
    step: Step,
    by: string,
  ) {
    const past = [...(from?.past ?? []), ...step.entries]
    const after: Situation = { state: step.state, past, from, by }
    this.found.steps++
    for (const index of this.traced.takenIn(step.effects))
      if (!this.found.taken.has(index)) this.found.taken.set(index, after)
    this.watch(step, after)
    for (const { clock, status } of Object.values(step.state.clocks))
      if (status === 'running' && !this.running.has(clock)) this.running.set(clock, after)
    if (step.state.workflow !== this.traced.workflow.id) {
      if (configuration) configuration.ends = true
      return
    }
    const reached = this.place(after)
    configuration?.to.add(reached)
  }

  /** The configuration a situation belongs to; queues the situation when it shows anything new. */
  private place(situation: Situation): Configuration {
    const { state } = situation
    const look = this.abstraction.look(state)
    let configuration = this.known.get(look.configuration)
    if (!configuration) {
      configuration = { first: situation, to: new Set(), ends: state.snapshot.status === 'done' }
      this.known.set(look.configuration, configuration)
      this.found.configurations.push(configuration)
      this.abstraction.learn(state)
    }
    if (this.isNew(look)) this.waiting.push({ situation, configuration })
    return configuration
  }

  /** Does it show anything not seen before? From then on it is. */
  private isNew(look: Look): boolean {
    if (this.signatures.has(look.signature)) return false
    this.signatures.add(look.signature)
    let isNew = false
    for (const thing of look.things) isNew = adds(this.things, thing) || isNew
    for (const thing of look.progress()) {
      const known = this.progress.get(thing)
      const answers = known ?? new Set<string>()
      this.progress.set(thing, answers)
      isNew ||= known === undefined
      for (const answer of look.elsewhere) isNew = adds(answers, answer) || isNew
    }
    return isNew
  }
}

function adds(set: Set<string>, member: string): boolean {
  if (set.has(member)) return false
  set.add(member)
  return true
}

const passedIn = (step: Step): string =>
  step.entries
    .filter(({ event }) => event === 'clock.passed')
    .map(({ event, form }) => `${event}.${form.clock}`)
    .join(' + ')

/** The way to a situation: events and passings from the opening on. */
export function pathTo(situation: Situation | undefined): string[] {
  const path: string[] = []
  for (let at = situation; at; at = at.from) path.unshift(at.by)
  return path
}

import {
  advance,
  apply,
  type CaseState,
  civilDateAt,
  type Effect,
  instantOf,
  isRefusal,
  type Json,
  type LogEntry,
  type Membership,
  type Offer,
  type Opening,
  offersOf,
  open,
  openingRoles,
  type Principal,
  type Refusal,
  replay,
  type Section,
  type Step,
  summarise,
  type Workflow,
  whoFor,
  workflowOf,
} from '@maplebridge/engine/core'
import { allProcedures, calendar, type Role, reach } from '../index.ts'

/** 云溪市 青石区 柳湾街道 槐荫社区, all fictional; unit and court stand beside the street. */
export const places = {
  district: '99/9999/999901',
  street: '99/9999/999901/999901001',
  community: '99/9999/999901/999901001/999901001001',
  housing: '99/9999/999901/housing',
  property: '99/9999/999901/property',
  court: '99/9999/999901/court',
} as const

/** Somebody with the same roles in one organisation. */
export const someone = (
  id: string,
  name: string,
  held: readonly Role[] = [],
  path: string = places.community,
): Principal => ({
  person: id,
  name,
  memberships: held.map((role): Membership => ({ role, path })),
})

/** What a story tells about itself afterwards. */
export interface Told {
  on: string
  event: string
  by: string
  detail: Record<string, Json>
}

/**
 * A case told step by step with the real calendar and the real policy: who is not assigned is refused
 * as in the product. Times are `2026-03-02`, `2026-03-02 09:10` or `2026-03-02 23:59:59`, in China.
 */
export class Story {
  state: CaseState | undefined
  log: LogEntry[] = []
  effects: Effect[] = []
  numbered = 0
  private readonly opening: Opening

  constructor(workflow: string, settings: Record<string, Json> = {}, org: string = places.community) {
    const version = allProcedures.current[workflow]?.version ?? 0
    this.opening = { id: 'story', workflow, version, org, settings }
  }

  /** A second story that begins where this one stands. */
  fork(): Story {
    const copy = new Story(this.opening.workflow, this.opening.settings, this.opening.org)
    copy.state = this.state
    copy.log = [...this.log]
    copy.effects = [...this.effects]
    copy.numbered = this.numbered
    return copy
  }

  /** Sends an event, opening the case with the first. Throws when it is refused. */
  tell(when: string, who: Principal, event: string, form: object = {}, as?: Role): Step {
    const answer = this.send(when, who, event, form, as)
    if (isRefusal(answer)) throw new Error(`${when} ${event} was refused: ${JSON.stringify(answer)}`)
    this.keep(answer)
    return answer
  }

  /** Sends an event that must be refused, and returns why. */
  refuse(when: string, who: Principal, event: string, form: object = {}, as?: Role): Refusal {
    const answer = this.send(when, who, event, form, as)
    if (!isRefusal(answer)) throw new Error(`${when} ${event} was not refused`)
    return answer
  }

  /** Sends an event that may be refused, and goes on either way. */
  attempt(when: string, who: Principal, event: string, form: object = {}): Step | Refusal {
    const answer = this.send(when, who, event, form)
    if (!isRefusal(answer)) this.keep(answer)
    return answer
  }

  /** Lets time pass: the clocks say what they have to say until the end of that moment. */
  wait(until: string): Step {
    const step = advance(allProcedures, this.now, instant(until), calendar)
    this.keep(step)
    return step
  }

  offers(who: Principal): Offer[] {
    return offersOf(workflowOf(allProcedures, this.now), this.now, this.whoIs(who))
  }

  permitted(who: Principal): string[] {
    return this.offers(who)
      .filter((offer) => offer.permitted)
      .map((offer) => offer.event)
  }

  get now(): CaseState {
    if (!this.state) throw new Error('the story has not begun')
    return this.state
  }

  get summary() {
    return summarise(allProcedures, this.now)
  }

  /** the procedure the record runs under now */
  get workflow(): Workflow {
    return workflowOf(allProcedures, this.state ?? this.opening)
  }

  /** The case page. */
  get sections(): Section[] {
    return this.workflow.describe(this.now.data as never)
  }

  get states(): string[] {
    return this.summary.states
  }

  /** Everything the clocks said, in order. */
  get said(): Told[] {
    return this.log
      .filter(({ by }) => by === 'clock')
      .map(({ at, event, by, form }) => ({ on: civilDateAt(at), event, by, detail: form }))
  }

  /** Papers asked for, in order. */
  get papers(): string[] {
    return this.effects.filter(({ kind }) => kind === 'paper').map(({ name }) => name)
  }

  replayed(): CaseState {
    return replay(allProcedures, this.opening, this.log, calendar)
  }

  private send(when: string, who: Principal, event: string, form: object, as?: Role): Step | Refusal {
    const at = instant(when)
    if (!this.state) {
      const workflow = workflowOf(allProcedures, this.opening)
      const roles = openingRoles(who, workflow.events[event]?.by ?? []).map(({ role }) => role)
      const command = { event, form, at, who: { ...who, roles, seen: [] }, as }
      return open(allProcedures, this.opening, command, calendar)
    }
    return apply(allProcedures, this.state, { event, form, at, who: this.whoIs(who), as }, calendar)
  }

  private whoIs(who: Principal) {
    return whoFor(who, this.summary, reach)
  }

  private keep(step: Step) {
    this.state = step.state
    this.log.push(...step.entries)
    this.effects.push(...step.effects)
    if (step.numbered) this.numbered++
  }
}

const instant = (text: string): number => {
  const [date, time = '09:00'] = text.split(' ')
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  return instantOf(date as string) + ((hours * 60 + minutes) * 60 + seconds) * 1000
}

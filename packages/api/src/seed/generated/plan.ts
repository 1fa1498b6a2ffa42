import { addDays, type CivilDate, instantOf, weekdayOf } from '@maplebridge/engine/core'
import type { Random } from '../random.ts'
import type { Matter, PartyForm } from './matters.ts'
import type { Office } from './offices.ts'

export interface PlannedStep {
  /** epoch ms */
  at: number
  by: string
  as?: string
  event: string
  form: Record<string, unknown>
}

/** A case being planned: a day that moves forward, and the steps so far. */
export class Plan {
  readonly steps: PlannedStep[] = []
  readonly mediator: { id: string; name: string }
  private minute = 0

  constructor(
    readonly random: Random,
    readonly office: Office,
    readonly matter: Matter,
    readonly parties: PartyForm[],
    public day: CivilDate,
  ) {
    this.mediator = random.pick(office.mediators)
    this.toWorkday()
  }

  /** Ids the procedure gives its parties. */
  get partyIds(): string[] {
    return this.parties.map((_, index) => `p${index + 1}`)
  }

  get place(): string {
    return `${this.office.place}${this.parties[0]?.address ?? ''}`
  }

  /** Lets days pass; work happens on weekdays. */
  wait(least: number, most = least): this {
    const before = this.day
    this.day = addDays(this.day, least + this.random.below(most - least + 1))
    this.toWorkday()
    if (this.day !== before) this.minute = 0
    return this
  }

  do(by: string, event: string, form: Record<string, unknown> = {}, as?: string): this {
    this.minute += 7
    const at = instantOf(this.day, 9) + this.minute * 60_000
    this.steps.push({ at, by, event, form, ...(as ? { as } : {}) })
    return this
  }

  private toWorkday(): this {
    while (weekdayOf(this.day) % 6 === 0) this.day = addDays(this.day, 1)
    return this
  }
}

import type { DataOf } from '@maplebridge/engine/core'
import { z } from 'zod'
import { categories } from '../categories.ts'
import { keysOf, orgShape, personShape } from '../field.ts'
import { caseSettingsSchema } from '../settings.ts'
import { partyShape } from './party-form.ts'
import {
  colours,
  deliberationForms,
  difficulties,
  emergencyKinds,
  linkWords,
  relations,
  reportPlaces,
  retentions,
  scores,
  sources,
} from './words.ts'

const maybe = <T extends z.ZodType>(type: T) => type.nullable().default(null)
const list = <T extends z.ZodType>(type: T) => z.array(type).default([])
const day = z.string()

/** A closed fact, as figures ask for it. */
export const factValue = z.union([z.string(), z.number(), z.boolean(), z.null()])

const deliberationShape = {
  form: z.enum(keysOf(deliberationForms)),
  topic: z.string(),
  place: z.string(),
  on: day,
  invited: z.array(z.string()),
}

/**
 * The one record (一个记录): what a case keeps whatever procedure it runs under. When a clue becomes
 * an agency and an agency a mediation, all of this goes on unchanged, so nothing is typed twice.
 */
export const recordData = {
  settings: caseSettingsSchema,

  // intake
  openedOn: maybe(day),
  openedBy: maybe(personShape),
  lead: maybe(
    z.object({
      what: z.string(),
      place: z.string(),
      household: maybe(z.string()),
      reporterName: maybe(z.string()),
      reporterPhone: maybe(z.string()),
    }),
  ),
  /** to whom the case was given before mediators or agents are named */
  handlers: list(personShape),
  registeredOn: maybe(day),
  title: z.string().default(''),
  summary: z.string().default(''),
  request: z.string().default(''),
  place: z.string().default(''),
  household: maybe(z.string()),
  category: maybe(z.enum(keysOf(categories))),
  source: maybe(z.enum(keysOf(sources))),
  /** 潜在矛盾: found before anybody complained */
  potential: z.boolean().default(false),
  colour: z.enum(keysOf(colours)).default('green'),
  difficulty: z.enum(keysOf(difficulties)).default('ordinary'),
  people: maybe(z.int()),
  amountFen: maybe(z.int()),
  previousNumber: maybe(z.string()),
  /** owner organisation, once the case was moved */
  ownerOrg: maybe(orgShape),
  /** organisations asked to take part */
  orgs: list(orgShape),

  parties: list(z.object({ id: z.string(), addedOn: day, ...partyShape })),
  recusals: list(
    z.object({
      id: z.string(),
      person: personShape,
      relation: z.enum(keysOf(relations)),
      towards: maybe(z.string()),
      on: day,
      decision: z.enum(['pending', 'recused', 'continues']),
    }),
  ),

  // mandate of an agent
  mandates: list(
    z.object({
      principal: z.string(),
      agent: personShape,
      powers: z.string(),
      validUntil: day,
      on: day,
    }),
  ),

  // activities: their texts are in the log; kept here is what rules and clocks ask for
  visits: z.int().default(0),
  contacts: z.int().default(0),
  meetings: z.int().default(0),
  deliveries: z.int().default(0),
  promises: list(
    z.object({ id: z.string(), unit: z.string(), what: z.string(), on: day, dueOn: day, keptOn: maybe(day) }),
  ),
  items: list(
    z.object({
      id: z.string(),
      what: z.string(),
      unit: z.string(),
      owner: maybe(personShape),
      on: day,
      dueOn: day,
      costFen: maybe(z.int()),
      payer: maybe(z.string()),
      doneOn: maybe(day),
      /** no longer needed: a later meeting decided otherwise */
      droppedOn: maybe(day),
    }),
  ),
  emergencies: list(
    z.object({
      id: z.string(),
      kind: z.enum(keysOf(emergencyKinds)),
      on: day,
      reportedOn: maybe(day),
      reportedTo: maybe(z.enum(keysOf(reportPlaces))),
    }),
  ),
  demands: list(
    z.object({ id: z.string(), what: z.string(), on: day, replyBy: day, answeredOn: maybe(day) }),
  ),

  /** citizens' windows in which days shall not count, because somebody could not act */
  tolls: list(
    z.object({
      id: z.string(),
      window: z.string(),
      from: day,
      to: day,
      cause: z.string(),
      by: z.string(),
      on: day,
      decision: z.enum(['pending', 'approved', 'refused']),
      decidedBy: maybe(z.string()),
      decidedOn: maybe(day),
    }),
  ),
  /** the deliberation that was called and not yet held; calling again replaces it */
  deliberationCall: maybe(z.object(deliberationShape)),
  deliberations: list(
    z.object({
      ...deliberationShape,
      came: z.array(z.string()),
      consensus: z.string(),
    }),
  ),
  publications: list(
    z.object({
      id: z.string(),
      text: z.string(),
      board: z.string(),
      from: day,
      /** last day on which it is shown */
      to: day,
      takenDownOn: maybe(day),
      /** it hung as long as it must */
      stood: z.boolean(),
    }),
  ),
  studies: list(z.object({ on: day, matter: z.string(), resolution: z.string(), dissent: z.boolean() })),

  // end
  followUps: list(z.object({ on: day, relapse: z.boolean() })),
  evaluations: list(z.object({ party: z.string(), score: z.enum(keysOf(scores)), on: day })),
  proposal: maybe(z.object({ by: z.string(), on: day, evidence: z.string() })),
  /** work ended without a resolution: open responsibilities stop here and turn nobody late */
  endedOn: maybe(day),
  /** 化解: the conflict has truly ended */
  resolvedOn: maybe(day),
  firstResolvedOn: maybe(day),
  archive: maybe(
    z.object({
      on: day,
      retention: z.enum(keysOf(retentions)),
      explained: z.array(z.object({ paper: z.string(), reason: z.string() })),
    }),
  ),
  /** other cases: what a person judged them to be; `heard` links were made from the other side */
  links: list(
    z.object({
      case: z.string(),
      kind: z.enum(keysOf(linkWords)),
      on: day,
      heard: z.boolean(),
      /** when the other one was finished at the time of linking: a later one repeats it */
      finishedOn: maybe(day),
    }),
  ),
  cameFrom: maybe(z.object({ procedure: z.string(), on: day })),
  /** procedures the record ran under before, oldest first, with what they established */
  earlier: list(z.object({ procedure: z.string(), on: day, facts: z.record(z.string(), factValue) })),
}

export type RecordData = DataOf<typeof recordData>

/** What goes along when the case goes on under another procedure. */
export const recordOf = (data: RecordData): RecordData =>
  Object.fromEntries(Object.keys(recordData).map((key) => [key, data[key as keyof RecordData]])) as RecordData

/** Responsibility items still to be done. */
export const openItems = (data: Pick<RecordData, 'items'>) =>
  data.items.filter(({ doneOn, droppedOn }) => doneOn === null && droppedOn === null)

/** The next id of a list: p1, p2 … Entries are never removed, so ids are never reused. */
export const nextId = (prefix: string, list: readonly unknown[], ahead = 0): string =>
  `${prefix}${list.length + 1 + ahead}`

export const partyName = (data: Pick<RecordData, 'parties'>, id: string): string =>
  data.parties.find((party) => party.id === id)?.name ?? id

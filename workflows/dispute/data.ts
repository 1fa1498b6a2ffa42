import type { DataOf } from '@maplebridge/engine/core'
import { z } from 'zod'
import { keysOf } from '../field.ts'
import { recordData } from '../record/data.ts'
import { channels, otherRoutes, relations } from '../record/words.ts'
import * as words from './words.ts'

const maybe = <T extends z.ZodType>(type: T) => type.nullable().default(null)
const list = <T extends z.ZodType>(type: T) => z.array(type).default([])
const day = z.string()

const term = z.object({
  text: z.string(),
  payer: maybe(z.string()),
  payee: maybe(z.string()),
  amountFen: maybe(z.int()),
  dueOn: maybe(day),
  manner: maybe(z.string()),
  repeat: z.enum(keysOf(words.repetitions)).default('once'),
  times: z.int().default(1),
})

/** What people's mediation adds to the one record. */
export const disputeData = {
  ...recordData,

  screening: maybe(
    z.object({ on: day, inScope: z.boolean(), signals: z.array(z.enum(keysOf(words.signals))) }),
  ),
  /** marriage, adoption, inheritance: papers are signed by hand */
  personalStatus: z.boolean().default(false),

  consentAskedOn: maybe(day),
  /** the latest answer of each party */
  consents: list(
    z.object({
      party: z.string(),
      answer: z.enum(['yes', 'no']),
      channel: z.enum(keysOf(channels)),
      on: day,
    }),
  ),
  /** parties who agreed in writing that another party's agent may mediate */
  hostingConsents: list(z.object({ party: z.string(), on: day })),

  mediators: list(
    z.object({
      id: z.string(),
      name: z.string(),
      relation: z.enum(keysOf(relations)),
      partiesAgree: z.boolean(),
      /** parties he was asked about; more parties now means he must be asked again */
      askedAbout: z.int(),
      on: day,
    }),
  ),
  experts: list(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.enum(keysOf(words.expertKinds)),
      agreedBy: z.array(z.string()),
      on: day,
    }),
  ),

  /** the court asked for this mediation: from here its own period runs */
  entrusted: maybe(z.object({ kind: z.enum(keysOf(words.entrustments)), on: day, court: z.string() })),
  acceptedOn: maybe(day),
  sessions: list(z.object({ on: day, result: z.enum(keysOf(words.sessionResults)) })),
  investigations: z.int().default(0),
  expertOutcomes: z.int().default(0),
  suspensions: list(z.object({ from: day, to: maybe(day), reason: z.enum(keysOf(words.suspensionReasons)) })),
  extensions: list(z.object({ count: z.int(), on: day, reason: z.string(), agreedBy: z.array(z.string()) })),

  agreement: maybe(
    z.object({
      form: z.enum(keysOf(words.agreementForms)),
      facts: z.string(),
      terms: z.array(term),
      copies: z.int(),
      /** touches marriage, parentage or adoption as such: no confirmation, no electronic signature */
      identityRelation: z.boolean(),
      /** confirms title to property or intellectual property: no confirmation */
      titleConfirmation: z.boolean(),
      performedAtOnce: z.boolean(),
      mustBeWritten: z.boolean(),
      on: day,
      signatures: z.array(z.object({ party: z.string(), way: z.enum(keysOf(words.signWays)), on: day })),
      mediatorSignatures: z.array(z.object({ id: z.string(), on: day })),
      sealedOn: maybe(day),
      effectiveOn: maybe(day),
    }),
  ),
  obligations: list(
    z.object({
      id: z.string(),
      what: z.string(),
      payer: maybe(z.string()),
      payee: maybe(z.string()),
      amountFen: maybe(z.int()),
      on: day,
      dueOn: day,
      doneOn: maybe(day),
      /** a later round replaced the agreement it came from */
      cancelledOn: maybe(day),
      /** first day after its due day on which it was open; never taken back */
      breachedOn: maybe(day),
      urgedOn: maybe(day),
    }),
  ),
  confirmation: maybe(
    z.object({
      by: z.array(z.string()),
      court: z.string(),
      ground: z.enum(keysOf(words.courtGrounds)),
      appliedOn: day,
      acceptedOn: maybe(day),
      decidedOn: maybe(day),
      result: maybe(z.enum(keysOf(words.confirmationResults))),
      rulingNumber: maybe(z.string()),
    }),
  ),
  /** last day of the window, once it passed unused */
  confirmationWindowEnded: maybe(day),

  /** the mediation itself is over: agreement in effect, or ended without */
  concludedOn: maybe(day),
  performedOn: maybe(day),
  termination: maybe(z.object({ on: day, reason: z.enum(keysOf(words.terminationReasons)) })),
  withdrawal: maybe(z.object({ on: day, settled: z.boolean() })),
  referrals: list(z.object({ on: day, route: z.enum(keysOf(otherRoutes)), to: maybe(z.string()) })),

  round: z.int().default(1),
  reopening: maybe(
    z.object({ on: day, reason: z.enum(keysOf(words.reopeningReasons)), closedOn: maybe(day) }),
  ),
  pastRounds: list(
    z.object({
      round: z.int(),
      acceptedOn: maybe(day),
      concludedOn: maybe(day),
      resolvedOn: maybe(day),
      outcome: maybe(z.enum(['success', 'failure'])),
    }),
  ),
}

export type DisputeData = DataOf<typeof disputeData>
export type Agreement = NonNullable<DisputeData['agreement']>
export type Term = Agreement['terms'][number]

export const hasConsented = (data: DisputeData, party: string): boolean =>
  data.consents.some((consent) => consent.party === party && consent.answer === 'yes')

/** Ids of all parties, in the order they were entered. */
export const allParties = (data: DisputeData): string[] => data.parties.map(({ id }) => id)

/** Every party is among the named ones. */
export const includesAll = (data: DisputeData, named: readonly string[]): boolean =>
  allParties(data).every((id) => named.includes(id))

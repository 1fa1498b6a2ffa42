import type { DataOf } from '@maplebridge/engine/core'
import { z } from 'zod'
import { keysOf, orgShape, personShape } from '../field.ts'
import { recordData } from '../record/data.ts'
import * as words from './words.ts'

const maybe = <T extends z.ZodType>(type: T) => type.nullable().default(null)
const list = <T extends z.ZodType>(type: T) => z.array(type).default([])
const day = z.string()

const request = z.object({
  organ: orgShape,
  /** the day that counts for the applicant's window: the postmark of a letter, else the receipt */
  requestedOn: day,
  /** from here the organ's own period runs */
  receivedOn: day,
  /** taken up for decision, where the region asks for that */
  acceptedOn: maybe(day),
  outcome: maybe(z.enum(keysOf(words.reviewOutcomes))),
  decidedOn: maybe(day),
  redoBy: maybe(day),
  deliveredOn: maybe(day),
})

/** What the petition procedure adds to the one record. */
export const petitionData = {
  ...recordData,

  // intake
  channel: maybe(z.enum(keysOf(words.petitionChannels))),
  receivedOn: maybe(day),
  postmarkedOn: maybe(day),
  /** handed down by the national petition office */
  fromNationalOffice: z.boolean().default(false),
  anonymous: z.boolean().default(false),
  /** received by the competent organ itself, not by a petition office */
  direct: z.boolean().default(false),
  /** came along on a visit but speak through the representatives */
  attendees: list(z.string()),

  // classification
  purpose: maybe(z.enum(keysOf(words.purposes))),
  handlingPath: maybe(z.enum(keysOf(words.handlingPaths))),
  repeat: z.boolean().default(false),
  accusedUnits: list(orgShape),
  accusedPersons: list(personShape),

  // one matter of several people, several matters of one letter
  /** group petitions this one was handled with */
  joins: list(z.object({ into: z.string(), on: day, leftOn: maybe(day) })),
  /** petitions handled with this one */
  members: list(
    z.object({ case: z.string(), names: list(z.string()), people: z.int(), on: day, leftOn: maybe(day) }),
  ),
  representatives: list(z.string()),
  /** requests that became petitions of their own */
  splits: list(z.object({ title: z.string(), request: z.string(), on: day })),

  // routing
  unit: maybe(orgShape),
  /** of several organs the one found competent */
  competence: maybe(z.object({ on: day, how: z.enum(keysOf(words.competenceWays)), unit: orgShape })),
  /** first way out of the petition office's hands */
  sortedOn: maybe(day),
  forwardedOn: maybe(day),
  assignment: maybe(z.object({ on: day, replyBy: day, reportedOn: maybe(day) })),
  unitReceivedOn: maybe(day),
  /** how often a unit signed for it */
  receipts: z.int().default(0),
  objectionLapsed: z.boolean().default(false),
  objections: list(
    z.object({
      on: day,
      receipt: z.int(),
      reasons: z.string(),
      decision: z.enum(['pending', 'upheld', 'rejected']),
    }),
  ),
  notifiedOn: maybe(day),
  /** the day the notice was due, once it passed unmet */
  noticeMissed: maybe(day),
  /** accepted, led elsewhere or declined */
  decidedOn: maybe(day),

  // handling
  acceptedOn: maybe(day),
  /** the 60 days count from here: acceptance, or the receipt when acceptance came late */
  countedFrom: maybe(day),
  track: z.enum(keysOf(words.tracks)).default('ordinary'),
  upgradedOn: maybe(day),
  /** persons who worked on the case for the handling organ */
  handledBy: list(z.string()),
  heardOn: maybe(day),
  investigations: z.int().default(0),
  /** the last one may be called and not yet begun */
  hearings: list(
    z.object({
      stage: z.enum(keysOf(words.hearingStages)),
      calledOn: day,
      calledFor: day,
      place: z.string(),
      chair: personShape,
      panel: z.array(z.string()),
      invited: z.array(z.string()),
      from: maybe(day),
      to: maybe(day),
      /** 评议: what the panel thinks, member by member */
      assessment: maybe(z.object({ on: day, opinion: z.string(), inFavour: z.int(), against: z.int() })),
      result: maybe(z.string()),
      signedBy: z.array(z.string()),
    }),
  ),
  extensions: list(
    z.object({
      days: z.int(),
      reason: z.string(),
      by: z.string(),
      on: day,
      decision: z.enum(keysOf(words.decisions)),
      decidedBy: maybe(z.string()),
      decidedOn: maybe(day),
      toldOn: maybe(day),
    }),
  ),
  /** the day the answer was due, once it passed unmet; never taken back */
  answerMissed: maybe(day),
  draft: maybe(
    z.object({
      outcome: z.enum(keysOf(words.opinionOutcomes)),
      facts: z.string(),
      opinion: z.string(),
      law: z.string(),
      remedy: z.string(),
    }),
  ),
  opinion: maybe(
    z.object({
      on: day,
      outcome: z.enum(keysOf(words.opinionOutcomes)),
      law: z.string(),
      remedy: z.string(),
    }),
  ),
  answeredOn: maybe(day),
  deliveredOn: maybe(day),
  settlement: maybe(z.object({ on: day, kind: z.enum(keysOf(words.settlementKinds)) })),

  // review
  /** 1, and one more whenever a review sent it back to be done again */
  round: z.int().default(1),
  redos: list(z.object({ from: day, due: day, doneOn: maybe(day) })),
  /** last day of the window, once it passed unused */
  reviewWindowEnded: maybe(day),
  reReviewWindowEnded: maybe(day),
  review: maybe(request),
  reReview: maybe(request),
  reviewRequestedOn: maybe(day),
  reReviewRequestedOn: maybe(day),

  proposals: list(
    z.object({
      id: z.string(),
      kind: z.enum(keysOf(words.proposalKinds)),
      to: orgShape,
      what: z.string(),
      on: day,
      replyBy: maybe(day),
      answeredOn: maybe(day),
      adoption: maybe(z.enum(keysOf(words.adoptions))),
    }),
  ),

  // end: three facts, never one status
  /** 办结: the written answer was served, or the matter left the procedure otherwise */
  finishedOn: maybe(day),
  /** 终结: no further official step */
  finalOn: maybe(day),
  withdrawnOn: maybe(day),
  /** the same facts brought again after the matter was finished */
  repeats: z.int().default(0),
  firstRepeatedOn: maybe(day),
  /** brought again while it was still in time: a note, no new period */
  mergedRepeats: z.int().default(0),
}

export type PetitionData = DataOf<typeof petitionData>

/** Those who petition; whoever is complained about may stand among the parties too. */
export const petitionersOf = (data: Pick<PetitionData, 'parties'>) =>
  data.parties.filter(({ part }) => part === 'applicant')

export const isRestricted = (data: Pick<PetitionData, 'purpose'>): boolean => data.purpose === 'accusation'

/** Adds somebody who acted for the handling organ: he takes no part in reviewing it. */
export const alsoHandledBy = (data: Pick<PetitionData, 'handledBy'>, person: string): string[] =>
  data.handledBy.includes(person) ? data.handledBy : [...data.handledBy, person]

import { daysBetween, type Facts, type Scope } from '@maplebridge/engine/core'
import { withEarlier } from '../record/conversion.ts'
import { recordFacts, scopeOf } from '../record/scope.ts'
import { settingsOf } from '../settings.ts'
import { isRestricted, type PetitionData, petitionersOf } from './data.ts'

/**
 * Who and what a petition concerns. In the restricted lane the accused keep away by name, whatever role
 * they hold, and only the organ it was forwarded to is added.
 */
export function scope(data: PetitionData): Scope {
  const base = scopeOf(data)
  const restricted = isRestricted(data)
  const own = [data.unit, data.review?.organ, data.reReview?.organ].flatMap((organ) =>
    organ ? [organ.id] : [],
  )
  const recused = [...base.recused, ...data.accusedPersons.map(({ id }) => id)]
  return {
    ...base,
    orgs: [...new Set(restricted ? own : [...base.orgs, ...own, ...data.proposals.map(({ to }) => to.id)])],
    hands: base.hands.filter((id) => !recused.includes(id)),
    // whoever is complained about is a party too, but the petition is not his to read
    parties: petitionersOf(data).flatMap(({ account }) => (account === undefined ? [] : [account])),
    recused,
    classification: restricted ? 'restricted' : 'normal',
  }
}

/**
 * Closed facts for the figures. 办结 (finishedOn), 化解 (resolvedOn) and 终结 (finalOn) are three dates;
 * what was missed stays missed.
 */
export const facts = (data: PetitionData): Facts =>
  withEarlier(data, {
    ...recordFacts(data),
    channel: data.channel,
    purpose: data.purpose,
    handlingPath: data.handlingPath,
    track: data.acceptedOn === null ? null : data.track,
    people: data.people,
    repeat: data.repeat,
    receivedOn: data.receivedOn,
    forwardedOn: data.forwardedOn,
    notifiedOn: data.notifiedOn,
    // not `acceptedOn`: that a mediation was accepted is another fact of the same record
    petitionAcceptedOn: data.acceptedOn,
    answeredOn: data.answeredOn,
    onTimeNotified: onTime(toldOn(data), data.noticeMissed),
    noticeJudgedOn: data.noticeMissed ?? toldOn(data),
    onTimeAnswered: onTime(data.answeredOn, data.answerMissed),
    answerJudgedOn: data.answerMissed ?? data.answeredOn,
    answerServedOn: servedOn(data),
    reviewServedOn: data.review?.deliveredOn ?? null,
    petitionFinishedOn: data.finishedOn,
    petitionFinalOn: data.finalOn,
    daysToAccept: between(data.receivedOn, data.acceptedOn),
    lateDays: lateDays(data),
    finishedOn: data.finishedOn,
    daysToFinish: between(data.acceptedOn, data.finishedOn),
    finalOn: data.finalOn,
    resolution: resolutionOf(data),
    extended: data.extensions.some(({ decision }) => decision === 'approved'),
    reviewRequestedOn: data.reviewRequestedOn,
    reviewOutcome: data.review?.outcome ?? null,
    reReviewRequestedOn: data.reReviewRequestedOn,
    reReviewOutcome: data.reReview?.outcome ?? null,
    // not `round`: a revoked opinion is redone under the same number
    handlings: data.round,
    withdrawnOn: data.withdrawnOn,
    repeats: data.repeats,
    mergedRepeats: data.mergedRepeats,
    repeatedOn: data.firstRepeatedOn,
    repeatedSoon: isRepeatedSoon(data),
  })

/** Missed is missed, also before anything was done; not yet due and not yet done is neither. */
const onTime = (doneOn: string | null, missed: string | null): boolean | null =>
  missed !== null ? false : doneOn === null ? null : true

/** Whoever is told that the matter is declined or led elsewhere is told; an accusation has its own rules. */
const toldOn = (data: PetitionData): string | null =>
  isRestricted(data) ? null : (data.notifiedOn ?? data.decidedOn)

/** The first opinion, once it was served; a settlement ends the matter without one. */
const servedOn = ({ acceptedOn, finishedOn, settlement }: PetitionData): string | null =>
  acceptedOn !== null && settlement?.on !== finishedOn ? finishedOn : null

const between = (from: string | null, to: string | null): number | null =>
  from !== null && to !== null ? daysBetween(from, to) : null

/** Brought again within the days of the region: the answer did not settle the matter. */
const isRepeatedSoon = ({ finishedOn, firstRepeatedOn, settings }: PetitionData): boolean =>
  finishedOn !== null &&
  firstRepeatedOn !== null &&
  daysBetween(finishedOn, firstRepeatedOn) <= settingsOf({ settings }).repeatDays

const lateDays = ({ answeredOn, answerMissed }: PetitionData): number | null =>
  answerMissed !== null && answeredOn !== null
    ? daysBetween(answerMissed, answeredOn)
    : answeredOn !== null
      ? 0
      : null

/** A withdrawal counts as resolved only when the matter was settled. */
function resolutionOf(data: PetitionData): 'resolved' | 'settled' | 'unresolved' | null {
  if (data.withdrawnOn) return data.resolvedOn ? 'settled' : 'unresolved'
  if (data.resolvedOn) return 'resolved'
  return data.finalOn ? 'unresolved' : null
}

import type { Facts, Scope } from '@maplebridge/engine/core'
import { withEarlier } from '../record/conversion.ts'
import { recordFacts, scopeOf } from '../record/scope.ts'
import type { DisputeData } from './data.ts'
import { outcomeOf } from './outcome.ts'

export const scope = (data: DisputeData): Scope =>
  scopeOf(data, [...data.mediators.map(({ id }) => id), ...data.experts.map(({ id }) => id)])

/**
 * Closed facts for the figures. 办结 (finishedOn: the mediation is concluded), 化解 (resolvedOn: the
 * conflict has ended) and 终结 (finalOn: no further step) are three dates.
 */
export const facts = (data: DisputeData): Facts =>
  withEarlier(data, {
    ...recordFacts(data),
    acceptedOn: data.acceptedOn,
    concludedOn: data.concludedOn,
    mediationOutcome: outcomeOf(data),
    finishedOn: data.concludedOn,
    finalOn: data.archive?.on ?? null,
    resolution: resolutionOf(data),
    agreementForm: data.agreement?.effectiveOn ? data.agreement.form : null,
    agreementOn: data.agreement?.effectiveOn ?? null,
    confirmedOn: data.confirmation?.result === 'confirmed' ? data.confirmation.decidedOn : null,
    terminatedOn: data.termination?.on ?? null,
    terminationReason: data.termination?.reason ?? null,
    withdrawnOn: data.withdrawal?.on ?? null,
    referredOn: data.referrals.at(-1)?.on ?? null,
    reopenedOn: data.reopening?.on ?? null,
    round: data.round,
    sessions: data.sessions.length,
    obligations: data.obligations.filter(({ cancelledOn }) => cancelledOn === null).length,
    obligationsDone: data.obligations.filter(({ doneOn }) => doneOn !== null).length,
    obligationsBreached: data.obligations.filter(({ breachedOn }) => breachedOn !== null).length,
  })

function resolutionOf(data: DisputeData): 'resolved' | 'settled' | 'unresolved' | null {
  if (data.resolvedOn) return 'resolved'
  if (data.withdrawal) return data.withdrawal.settled ? 'settled' : 'unresolved'
  return data.termination ? 'unresolved' : null
}

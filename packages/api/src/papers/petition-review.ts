import type { DraftFacts, FactsOf } from '@maplebridge/templates'
import { latestForm } from './latest-form.ts'
import type { PaperSource } from './paper-source.ts'
import { partyFacts } from './parties.ts'
import { contactOf, letterhead, petitionOf, reference } from './petition-letter.ts'
import { reviewNumber } from './petition-opinions.ts'
import { paragraphs } from './spoken.ts'

/** The request for a review or a re-review, and whether it is taken up. */

/** Which of the two steps the case is at, and the opinion it is about. */
function step(source: PaperSource) {
  const { unit, deliveredOn, review, reReview } = petitionOf(source)
  return reReview
    ? ({
        step: 'reReview',
        request: reReview,
        event: 'reReview',
        opinion: { organ: review?.organ.name, documentNumber: reviewNumber(source) },
        servedOn: review?.deliveredOn,
      } as const)
    : ({
        step: 'review',
        request: review,
        event: 'review',
        opinion: { organ: unit?.name, documentNumber: source.numberOf('petition-opinion') },
        servedOn: deliveredOn,
      } as const)
}

/** 信访事项复查（复核）申请书 */
export function buildReviewApplicationFacts(source: PaperSource): DraftFacts<FactsOf<'review-application'>> {
  const data = petitionOf(source)
  const { petitionNumber, matter } = reference(source)
  const { step: which, request, event, opinion, servedOn } = step(source)
  const { form } = latestForm<{ grounds?: string }>(source, `${event}.requested`)
  const first = data.parties.findIndex(({ part }) => part === 'applicant')
  const doing = which === 'review' ? '复查' : '复核'
  return {
    step: which,
    applicant: partyFacts(source)[first],
    petitionNumber,
    matter,
    opinion: { ...opinion, receivedOn: servedOn ?? undefined },
    requests: opinion.organ ? [`不服${opinion.organ}的意见，请求${doing}。`] : [],
    grounds: paragraphs(form.grounds),
    reviewOrgan: request?.organ.name,
    appliedOn: request?.requestedOn,
  }
}

/** 信访事项复查（复核）受理告知书 */
export function buildReviewAcceptanceNoticeFacts(
  source: PaperSource,
): DraftFacts<FactsOf<'review-acceptance-notice'>> {
  const { step: which, request } = step(source)
  return {
    ...reviewNotice(source),
    dueOn: source.due(which),
    ...contactOf(source, request?.organ ?? null),
  }
}

/** 信访事项复查（复核）不予受理告知书 */
export function buildReviewDeclineNoticeFacts(
  source: PaperSource,
): DraftFacts<FactsOf<'review-decline-notice'>> {
  const { form } = latestForm<{ opinion?: string }>(source, `${step(source).event}.decided`)
  return { ...reviewNotice(source), reason: form.opinion?.replace(/。$/, '') }
}

function reviewNotice(source: PaperSource) {
  const { step: which, request, opinion } = step(source)
  return {
    ...letterhead(source, request?.organ.name),
    ...reference(source),
    step: which,
    opinionNumber: opinion.documentNumber,
    receivedOn: request?.receivedOn,
  }
}

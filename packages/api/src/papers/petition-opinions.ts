import type { DraftFacts, FactsOf } from '@maplebridge/templates'
import { latestForm } from './latest-form.ts'
import type { PaperSource } from './paper-source.ts'
import { letterhead, petitionOf, points, reference, unitHead, upperOrgan } from './petition-letter.ts'
import { paragraphs } from './spoken.ts'

/** The three answers a petition may get, each with the step that is open after it. */

interface OpinionForm {
  outcome?: string
  facts?: string
  opinion?: string
  law?: string
}

/** 信访事项处理意见书 */
export function buildPetitionOpinionFacts(source: PaperSource): DraftFacts<FactsOf<'petition-opinion'>> {
  const data = petitionOf(source)
  const issued = latestForm<OpinionForm>(source, 'opinion.issued').form
  // before it is issued, what its handler drafted
  const form: OpinionForm = issued.outcome === undefined ? (data.draft ?? {}) : issued
  return {
    ...unitHead(source),
    ...reference(source),
    acceptedOn: data.acceptedOn ?? undefined,
    requests: points(data.request || data.summary),
    findings: paragraphs(form.facts),
    outcome: form.outcome as FactsOf<'petition-opinion'>['outcome'] | undefined,
    decision: paragraphs(form.opinion),
    basis: points(form.law),
    upperOrgan: upperOrgan(source, data.unit),
  }
}

/** 信访事项复查意见书 */
export function buildReviewOpinionFacts(source: PaperSource): DraftFacts<FactsOf<'review-opinion'>> {
  const { review, unit, deliveredOn } = petitionOf(source)
  const { form } = latestForm<OpinionForm>(source, 'review.decided')
  return {
    ...letterhead(source, review?.organ.name),
    ...reference(source),
    original: {
      organ: unit?.name,
      documentNumber: source.numberOf('petition-opinion'),
      servedOn: deliveredOn ?? undefined,
    },
    requestedOn: review?.requestedOn,
    ...reviewed(source, form, 'review.requested'),
    outcome: form.outcome as FactsOf<'review-opinion'>['outcome'] | undefined,
    redoDueOn: review?.redoBy ?? undefined,
    upperOrgan: upperOrgan(source, review?.organ),
  }
}

/** 信访事项复核意见书 */
export function buildReReviewOpinionFacts(source: PaperSource): DraftFacts<FactsOf<'re-review-opinion'>> {
  const { review, reReview, hearings } = petitionOf(source)
  const { form } = latestForm<OpinionForm>(source, 'reReview.decided')
  const hearing = hearings.findLast(({ stage, to }) => stage === 'reReview' && to !== null)
  return {
    ...letterhead(source, reReview?.organ.name),
    ...reference(source),
    original: {
      organ: review?.organ.name,
      documentNumber: reviewNumber(source),
      servedOn: review?.deliveredOn ?? undefined,
    },
    requestedOn: reReview?.requestedOn,
    ...reviewed(source, form, 'reReview.requested'),
    hearing: hearing?.from && hearing.to ? { from: hearing.from, to: hearing.to } : undefined,
    outcome: form.outcome as FactsOf<'re-review-opinion'>['outcome'] | undefined,
  }
}

/** Of the review's opinion, or of its refusal to take the request up. */
export const reviewNumber = (source: PaperSource): string | undefined =>
  source.numberOf('review-opinion') ?? source.numberOf('review-decline-notice')

/** What was asked, found and thought of it. */
function reviewed(source: PaperSource, form: OpinionForm, request: string) {
  const asked = latestForm<{ grounds?: string }>(source, request).form
  const findings = paragraphs(form.facts)
  return {
    requests: points(asked.grounds),
    findings: findings.length > 0 ? findings : undefined,
    reasoning: paragraphs(form.opinion),
    basis: points(form.law),
  }
}

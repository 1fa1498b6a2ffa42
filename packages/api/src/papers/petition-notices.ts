import { addDays } from '@maplebridge/engine/core'
import type { DraftFacts, FactsOf } from '@maplebridge/templates'
import { latestForm } from './latest-form.ts'
import type { PaperSource } from './paper-source.ts'
import { contactOf, officeHead, petitionOf, reference, unitHead } from './petition-letter.ts'

/** What the petitioner is told on the way to the answer. */

/** 信访事项告知书 */
export function buildReceiptNoticeFacts(source: PaperSource): DraftFacts<FactsOf<'receipt-notice'>> {
  const data = petitionOf(source)
  const { form } = latestForm<{ on?: string; told?: string }>(source, 'petition.notified')
  return {
    ...unitHead(source, form.on),
    ...reference(source),
    channel: data.channel ?? undefined,
    receivedOn: data.receivedOn ?? undefined,
    path: form.told,
    ...contactOf(source, data.unit),
    queryCode: source.queryCode,
  }
}

/** 信访事项受理告知书: until when the organ answers, read off the clock of its track. */
export function buildAcceptanceNoticeFacts(source: PaperSource): DraftFacts<FactsOf<'acceptance-notice'>> {
  const data = petitionOf(source)
  return {
    ...unitHead(source),
    ...reference(source),
    channel: data.channel ?? undefined,
    receivedOn: data.receivedOn ?? undefined,
    unitReceivedOn: data.unitReceivedOn ?? undefined,
    acceptedOn: data.acceptedOn ?? undefined,
    track: data.track,
    dueOn: source.due(data.track === 'simple' ? 'simpleHandling' : 'handling'),
    ...contactOf(source, data.unit),
    queryCode: source.queryCode,
  }
}

/** 信访事项不予受理告知书 */
export function buildDeclineNoticeFacts(source: PaperSource): DraftFacts<FactsOf<'decline-notice'>> {
  const { form } = latestForm<{ ground?: string; reason?: string; told?: string }>(
    source,
    'petition.declined',
  )
  return {
    ...unitHead(source),
    ...reference(source),
    receivedOn: petitionOf(source).receivedOn ?? undefined,
    reason: source.word('declineGrounds', form.ground),
    basis: form.reason,
    properChannel: form.told,
  }
}

/** 信访事项不再受理告知书: after a re-review in this case, or in an earlier one that is named. */
export function buildFinalDeclineNoticeFacts(
  source: PaperSource,
): DraftFacts<FactsOf<'final-decline-notice'>> {
  const { reReview, receivedOn, previousNumber } = petitionOf(source)
  const { form, on } = latestForm<{ help?: string }>(
    source,
    reReview ? 'petition.repeated' : 'petition.barred',
  )
  return {
    ...(reReview ? officeHead(source) : unitHead(source)),
    ...reference(source),
    receivedOn: (reReview ? on : receivedOn) ?? undefined,
    final: reReview
      ? {
          organ: reReview.organ.name,
          documentNumber: source.numberOf('re-review-opinion') ?? source.numberOf('review-decline-notice'),
          issuedOn: reReview.decidedOn ?? undefined,
        }
      : undefined,
    earlierNumber: previousNumber ?? undefined,
    help: form.help,
  }
}

/** Which of the five ways that lead elsewhere (信访工作条例 31), and what it is called in a sentence. */
const PATHS: Record<string, { item: FactsOf<'procedure-notice'>['item']; procedure: string }> = {
  litigationLegal: { item: '一', procedure: '诉讼等政法机关的法定程序' },
  arbitration: { item: '二', procedure: '仲裁' },
  partyAppeal: { item: '三', procedure: '党员申诉、党组织申请复审的程序' },
  adminProcedure: { item: '四', procedure: '行政复议、行政裁决、行政确认、行政许可、行政处罚等行政程序' },
  dutyPerformance: { item: '五', procedure: '查处违法行为、履行法定职责的程序' },
}

/** 信访事项程序引导告知书 */
export function buildProcedureNoticeFacts(source: PaperSource): DraftFacts<FactsOf<'procedure-notice'>> {
  const { form } = latestForm<{ path?: string; where?: string; told?: string }>(source, 'petition.imported')
  return {
    ...unitHead(source),
    ...reference(source),
    receivedOn: petitionOf(source).receivedOn ?? undefined,
    ...PATHS[form.path ?? ''],
    body: form.where,
    limit: form.told?.replace(/。$/, ''),
  }
}

/** 信访事项延期办理告知书 */
export function buildExtensionNoticeFacts(source: PaperSource): DraftFacts<FactsOf<'extension-notice'>> {
  const data = petitionOf(source)
  const { form } = latestForm<{ on?: string }>(source, 'extension.told')
  const extension = data.extensions.findLast(({ decision }) => decision === 'approved')
  const newDueOn = source.due('handling')
  return {
    ...unitHead(source, form.on),
    ...reference(source),
    acceptedOn: data.acceptedOn ?? undefined,
    dueOn: extension && newDueOn ? addDays(newDueOn, -extension.days) : undefined,
    reason: extension?.reason,
    days: extension?.days,
    newDueOn: extension ? newDueOn : undefined,
    ...contactOf(source, data.unit),
  }
}

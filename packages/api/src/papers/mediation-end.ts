import type { DraftFacts, FactsOf } from '@maplebridge/templates'
import { dayInWords } from './day-in-words.ts'
import { latestForm } from './latest-form.ts'
import { mediatorNames } from './mediators.ts'
import type { PaperSource } from './paper-source.ts'
import { partyFacts } from './parties.ts'
import { paragraphs } from './spoken.ts'

/** How a mediation ends: not begun, broken off, or closed. */

/** 人民调解法 3, 26: whoever is told that it ends is told of these. */
const ROUTES = ['向人民法院提起诉讼', '依法申请仲裁', '向有关行政机关申请处理']

/** 不予受理告知书: to those who applied, or to everybody when nobody did. */
export function buildMediationDeclineNoticeFacts(
  source: PaperSource,
): DraftFacts<FactsOf<'mediation-decline-notice'>> {
  const { parties, title, registeredOn } = source.data
  const { form, on } = latestForm<{ note?: string }>(source, 'case.screened')
  const applied = parties.filter(({ part }) => part === 'applicant')
  return {
    number: source.number,
    committee: source.committee,
    applicants: (applied.length > 0 ? applied : parties).map(({ name }) => name),
    matter: title || undefined,
    appliedOn: registeredOn ?? undefined,
    reason: form.note?.replace(/。$/, '') ?? '不属于人民调解范围',
    routes: ROUTES,
    declinedOn: on ?? source.on,
  }
}

/** 终止调解通知书 */
export function buildTerminationNoticeFacts(source: PaperSource): DraftFacts<FactsOf<'termination-notice'>> {
  const { termination, title } = source.data
  return {
    number: source.number,
    committee: source.committee,
    parties: partyFacts(source),
    matter: title || undefined,
    reason: source.word('terminationReasons', termination?.reason),
    routes: ROUTES,
    mediators: mediatorNames(source),
    terminatedOn: termination?.on,
  }
}

/** 结案报告表 */
export function buildClosingReportFacts(source: PaperSource): DraftFacts<FactsOf<'closing-report'>> {
  const { data } = source
  const { form } = latestForm<{ evidence?: string }>(source, 'closing.proposed')
  return {
    number: source.number,
    filledOn: source.on,
    office: source.committee,
    handler: mediatorNames(source)[0],
    acceptedOn: data.acceptedOn ?? undefined,
    closedOn: data.resolvedOn ?? undefined,
    parties: partyFacts(source),
    source: source.word('sources', data.source),
    summary: paragraphs(data.summary),
    result: [...resultOf(data), ...paragraphs(form.evidence)],
    head: source.entry?.event === 'case.resolved' ? source.entry.name : undefined,
  }
}

/** The agreement and how far it was kept, as far as the record says so. */
function resultOf({ agreement, performedOn }: PaperSource['data']): string[] {
  if (!agreement) return []
  const form = agreement.form === 'oral' ? '口头协议' : '书面协议'
  return [
    `经调解，各方于${dayInWords(agreement.on)}达成${form}。`,
    ...(performedOn ? [`协议于${dayInWords(performedOn)}履行完毕。`] : []),
  ]
}

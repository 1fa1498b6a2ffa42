import type { DraftFacts, FactsOf } from '@maplebridge/templates'
import type { PetitionData } from '@maplebridge/workflows'
import { dayInWords } from './day-in-words.ts'
import { latestForm } from './latest-form.ts'
import type { PaperSource } from './paper-source.ts'
import { officeHead, petitionOf, points, reference, unitHead } from './petition-letter.ts'
import { paragraphs } from './spoken.ts'

/** Letters between petition office and organ: forwarded, assigned, objected to, chased, reported. */

const incoming = ({ channel, receivedOn }: PetitionData) => ({
  channel: channel ?? undefined,
  receivedOn: receivedOn ?? undefined,
})

/** 信访事项转送函 */
export const buildForwardingLetterFacts = (
  source: PaperSource,
): DraftFacts<FactsOf<'forwarding-letter'>> => ({
  ...officeHead(source),
  ...reference(source),
  addressee: petitionOf(source).unit?.name,
  ...incoming(petitionOf(source)),
})

/** 信访事项交办函 */
export function buildAssignmentLetterFacts(source: PaperSource): DraftFacts<FactsOf<'assignment-letter'>> {
  const data = petitionOf(source)
  const { form } = latestForm<{ note?: string }>(source, 'petition.forwarded')
  const requirements = points(form.note)
  return {
    ...officeHead(source),
    ...reference(source),
    addressee: data.unit?.name,
    ...incoming(data),
    requirements: requirements.length > 0 ? requirements : undefined,
    reportDueOn: data.assignment?.replyBy,
  }
}

/** 信访事项异议函 */
export function buildObjectionLetterFacts(source: PaperSource): DraftFacts<FactsOf<'objection-letter'>> {
  const { form } = latestForm<{ reasons?: string; suggested?: string }>(source, 'petition.objected')
  return {
    ...unitHead(source),
    ...reference(source),
    addressee: source.bureau,
    receivedOn: petitionOf(source).unitReceivedOn ?? undefined,
    reasons: points(form.reasons),
    suggestedOrgan: form.suggested,
  }
}

/** 信访事项督办函 */
export function buildSupervisionLetterFacts(source: PaperSource): DraftFacts<FactsOf<'supervision-letter'>> {
  const { form } = latestForm<{ demand?: string; replyBy?: string }>(source, 'case.supervised')
  return {
    ...officeHead(source),
    ...reference(source),
    addressee: petitionOf(source).unit?.name ?? source.organisation,
    problem: paragraphs(problem(source)),
    requirements: points(form.demand),
    replyBy: form.replyBy,
  }
}

/** What the record itself says against the organ; the demand says the rest. */
function problem(source: PaperSource): string {
  const { answerMissed, noticeMissed, answeredOn } = petitionOf(source)
  if (answerMissed !== null)
    return `该事项应于${dayInWords(answerMissed)}前办结，${answeredOn === null ? '至今未办结' : '逾期办结'}。`
  if (noticeMissed !== null) return `该事项应于${dayInWords(noticeMissed)}前书面告知信访人，逾期未告知。`
  return '该事项需加快办理。'
}

/** 信访事项办结报告 */
export function buildCompletionReportFacts(source: PaperSource): DraftFacts<FactsOf<'completion-report'>> {
  const data = petitionOf(source)
  const { form } = latestForm<{ report?: string }>(source, 'assignment.reported')
  const { form: opinion } = latestForm<{ facts?: string; opinion?: string }>(source, 'opinion.issued')
  return {
    ...unitHead(source),
    ...reference(source),
    addressee: source.bureau,
    assignmentNumber: source.numberOf('assignment-letter'),
    process: [...courseOf(data), ...paragraphs(form.report)],
    findings: paragraphs(opinion.facts ?? '处理意见尚未出具，查明的情况见办理过程。'),
    decision: paragraphs(opinion.opinion ?? '处理意见尚未出具。'),
    serviceProof: data.deliveredOn
      ? `处理意见书已于${dayInWords(data.deliveredOn)}送达信访人。`
      : '处理意见书尚未送达。',
    petitionerView: petitionerView(data),
  }
}

/** The dates the record knows, one sentence each. */
function courseOf(data: PetitionData): string[] {
  const steps: [string | null | undefined, string][] = [
    [data.unitReceivedOn, '收到交办'],
    [data.notifiedOn, '书面告知信访人'],
    [data.acceptedOn, '受理'],
    [data.heardOn, '听取信访人陈述'],
    [data.opinion?.on, '出具处理意见书'],
  ]
  return steps.flatMap(([on, what]) => (on ? [`${dayInWords(on)}，${what}。`] : []))
}

function petitionerView({ resolvedOn, reviewRequestedOn, withdrawnOn }: PetitionData): string {
  if (withdrawnOn) return '信访人已撤回信访。'
  if (reviewRequestedOn) return '信访人不服处理意见，已请求复查。'
  return resolvedOn ? '信访人认可处理意见。' : '信访人未表示意见。'
}

import type { DraftFacts, FactsOf } from '@maplebridge/templates'
import { dayInWords } from './day-in-words.ts'
import { mediatorNames } from './mediators.ts'
import type { PaperSource } from './paper-source.ts'
import { partyFacts } from './parties.ts'
import { paragraphs } from './spoken.ts'

type Agreement = NonNullable<PaperSource['data']['agreement']>

/** 人民调解口头协议登记表 */
export function buildOralAgreementFormFacts(source: PaperSource): DraftFacts<FactsOf<'oral-agreement-form'>> {
  const agreement = source.data.agreement ?? undefined
  return {
    number: source.number,
    committee: source.committee,
    parties: partyFacts(source),
    disputeFacts: paragraphs(agreement?.facts),
    terms: agreement?.terms.map(({ text }) => text) ?? [],
    performance: agreement && performanceOf(agreement),
    agreedOn: agreement?.on,
    mediators: mediatorNames(source),
  }
}

/** When and how, term by term; what nobody dated is owed from the day of the agreement (人民调解法 30). */
function performanceOf({ terms, performedAtOnce }: Agreement): string {
  if (performedAtOnce) return '各方当事人已当场履行完毕。'
  const told = terms.flatMap(({ dueOn, manner }, index) => {
    const parts = [dueOn ? `${dayInWords(dueOn)}前` : undefined, manner].filter((part) => part)
    return parts.length > 0 ? [`第${index + 1}项：${parts.join('，')}`] : []
  })
  return told.length > 0 ? `${told.join('；')}。` : '自协议达成之日起履行。'
}

import type { DraftFacts, FactsOf, Term } from '@maplebridge/templates'
import { mediatorNames } from './mediators.ts'
import type { PaperSource } from './paper-source.ts'
import { partyFacts } from './parties.ts'
import { paragraphs } from './spoken.ts'

type Recorded = NonNullable<NonNullable<PaperSource['data']['agreement']>['terms']>[number]

/** 人民调解协议书 */
export function buildAgreementFacts(source: PaperSource): DraftFacts<FactsOf<'agreement'>> {
  const agreement = source.data.agreement ?? undefined
  return {
    number: source.number,
    committee: source.committee,
    parties: partyFacts(source),
    disputeFacts: paragraphs(agreement?.facts),
    terms: agreement?.terms.map(termFacts) ?? [],
    performance: agreement?.performedAtOnce ? '各方当事人已当场履行完毕。' : undefined,
    copies: agreement?.copies,
    signedOn: signedOn(source),
    mediators: mediatorNames(source),
  }
}

/** The day of the seal, from which a written agreement is in effect; before it, the day it was drawn up. */
const signedOn = ({ data: { agreement } }: PaperSource): string | undefined =>
  agreement?.sealedOn ?? agreement?.effectiveOn ?? agreement?.on

/** A monthly duty has no single day: its rhythm is told as the manner. */
function termFacts(term: Recorded): DraftFacts<Term> {
  const monthly = term.repeat === 'monthly' && term.times > 1
  const rhythm = monthly && term.dueOn ? `自${term.dueOn}起每月履行一次，共${term.times}期` : undefined
  return {
    text: term.text,
    payer: term.payer ?? undefined,
    payee: term.payee ?? undefined,
    amountFen: term.amountFen ?? undefined,
    dueOn: monthly ? undefined : (term.dueOn ?? undefined),
    manner: [rhythm, term.manner].filter((part) => part).join('；') || undefined,
  }
}

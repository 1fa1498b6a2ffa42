import { definePaper } from '../define-paper.ts'
import { settlementAgreementFacts } from './facts.ts'
import { settlementAgreementSample } from './sample.ts'

export const settlementAgreement = definePaper({
  title: '和解协议书',
  facts: settlementAgreementFacts,
  sample: settlementAgreementSample,
  folder: import.meta.url,
  copies: ({ copies }) => copies,
})

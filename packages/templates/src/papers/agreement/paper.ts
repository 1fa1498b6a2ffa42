import { definePaper } from '../define-paper.ts'
import { agreementFacts } from './facts.ts'
import { agreementSample } from './sample.ts'

export const agreement = definePaper({
  title: '人民调解协议书',
  facts: agreementFacts,
  sample: agreementSample,
  folder: import.meta.url,
  copies: ({ copies }) => copies,
})

import { definePaper } from '../define-paper.ts'
import { performanceReceiptFacts } from './facts.ts'
import { performanceReceiptSample } from './sample.ts'

export const performanceReceipt = definePaper({
  title: '履行凭证（收条）',
  facts: performanceReceiptFacts,
  sample: performanceReceiptSample,
  folder: import.meta.url,
})

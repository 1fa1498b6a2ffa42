import { definePaper } from '../define-paper.ts'
import { receiptNoticeFacts } from './facts.ts'
import { receiptNoticeSample } from './sample.ts'

export const receiptNotice = definePaper({
  title: '信访事项告知书',
  facts: receiptNoticeFacts,
  sample: receiptNoticeSample,
  folder: import.meta.url,
  copies: () => 3,
})

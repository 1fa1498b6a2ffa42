import { definePaper } from '../define-paper.ts'
import { reviewAcceptanceNoticeFacts } from './facts.ts'
import { reviewAcceptanceNoticeSample } from './sample.ts'

export const reviewAcceptanceNotice = definePaper({
  title: '信访事项复查（复核）受理告知书',
  facts: reviewAcceptanceNoticeFacts,
  sample: reviewAcceptanceNoticeSample,
  folder: import.meta.url,
  copies: () => 3,
})

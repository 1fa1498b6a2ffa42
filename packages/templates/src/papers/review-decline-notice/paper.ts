import { definePaper } from '../define-paper.ts'
import { reviewDeclineNoticeFacts } from './facts.ts'
import { reviewDeclineNoticeSample } from './sample.ts'

export const reviewDeclineNotice = definePaper({
  title: '信访事项复查（复核）不予受理告知书',
  facts: reviewDeclineNoticeFacts,
  sample: reviewDeclineNoticeSample,
  folder: import.meta.url,
  copies: () => 3,
})

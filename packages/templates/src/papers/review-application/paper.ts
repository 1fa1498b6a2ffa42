import { definePaper } from '../define-paper.ts'
import { reviewApplicationFacts } from './facts.ts'
import { reviewApplicationSample } from './sample.ts'

export const reviewApplication = definePaper({
  title: '信访事项复查（复核）申请书',
  facts: reviewApplicationFacts,
  sample: reviewApplicationSample,
  folder: import.meta.url,
  copies: () => 2,
})

import { definePaper } from '../define-paper.ts'
import { reviewOpinionFacts } from './facts.ts'
import { reviewOpinionSample } from './sample.ts'

export const reviewOpinion = definePaper({
  title: '信访事项复查意见书',
  facts: reviewOpinionFacts,
  sample: reviewOpinionSample,
  folder: import.meta.url,
  copies: () => 3,
})

import { definePaper } from '../define-paper.ts'
import { reReviewOpinionFacts } from './facts.ts'
import { reReviewOpinionSample } from './sample.ts'

export const reReviewOpinion = definePaper({
  title: '信访事项复核意见书',
  facts: reReviewOpinionFacts,
  sample: reReviewOpinionSample,
  folder: import.meta.url,
  copies: () => 3,
})

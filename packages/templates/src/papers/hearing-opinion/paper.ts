import { definePaper } from '../define-paper.ts'
import { hearingOpinionFacts } from './facts.ts'
import { hearingOpinionSample } from './sample.ts'

export const hearingOpinion = definePaper({
  title: '信访事项听证评议意见',
  facts: hearingOpinionFacts,
  sample: hearingOpinionSample,
  folder: import.meta.url,
  copies: () => 2,
})

import { definePaper } from '../define-paper.ts'
import { petitionOpinionFacts } from './facts.ts'
import { petitionOpinionSample } from './sample.ts'

export const petitionOpinion = definePaper({
  title: '信访事项处理意见书',
  facts: petitionOpinionFacts,
  sample: petitionOpinionSample,
  folder: import.meta.url,
  copies: () => 3,
})

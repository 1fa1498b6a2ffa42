import { definePaper } from '../define-paper.ts'
import { rereviewOpinionFacts } from './facts.ts'
import { rereviewOpinionSample } from './sample.ts'

export const rereviewOpinion = definePaper({
  title: '信访事项复核意见书',
  facts: rereviewOpinionFacts,
  sample: rereviewOpinionSample,
  folder: import.meta.url,
  copies: () => 3,
})

import { definePaper } from '../define-paper.ts'
import { mandateFacts } from './facts.ts'
import { mandateSample } from './sample.ts'

export const mandate = definePaper({
  title: '授权委托书',
  facts: mandateFacts,
  sample: mandateSample,
  folder: import.meta.url,
})

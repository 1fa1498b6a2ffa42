import { definePaper } from '../define-paper.ts'
import { petitionMandateFacts } from './facts.ts'
import { petitionMandateSample } from './sample.ts'

export const petitionMandate = definePaper({
  title: '信访代理委托书',
  facts: petitionMandateFacts,
  sample: petitionMandateSample,
  folder: import.meta.url,
  copies: () => 3,
})

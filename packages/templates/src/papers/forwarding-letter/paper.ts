import { definePaper } from '../define-paper.ts'
import { forwardingLetterFacts } from './facts.ts'
import { forwardingLetterSample } from './sample.ts'

export const forwardingLetter = definePaper({
  title: '信访事项转送函',
  facts: forwardingLetterFacts,
  sample: forwardingLetterSample,
  folder: import.meta.url,
  copies: () => 2,
})

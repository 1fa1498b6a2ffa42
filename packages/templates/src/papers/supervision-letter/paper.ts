import { definePaper } from '../define-paper.ts'
import { supervisionLetterFacts } from './facts.ts'
import { supervisionLetterSample } from './sample.ts'

export const supervisionLetter = definePaper({
  title: '信访事项督办函',
  facts: supervisionLetterFacts,
  sample: supervisionLetterSample,
  folder: import.meta.url,
  copies: () => 2,
})

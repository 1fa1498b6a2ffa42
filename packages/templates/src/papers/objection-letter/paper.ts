import { definePaper } from '../define-paper.ts'
import { objectionLetterFacts } from './facts.ts'
import { objectionLetterSample } from './sample.ts'

export const objectionLetter = definePaper({
  title: '信访事项异议函',
  facts: objectionLetterFacts,
  sample: objectionLetterSample,
  folder: import.meta.url,
  copies: () => 2,
})

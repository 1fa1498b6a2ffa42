import { definePaper } from '../define-paper.ts'
import { assignmentLetterFacts } from './facts.ts'
import { assignmentLetterSample } from './sample.ts'

export const assignmentLetter = definePaper({
  title: '信访事项交办函',
  facts: assignmentLetterFacts,
  sample: assignmentLetterSample,
  folder: import.meta.url,
  copies: () => 2,
})

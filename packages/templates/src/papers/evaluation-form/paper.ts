import { definePaper } from '../define-paper.ts'
import { evaluationFormFacts } from './facts.ts'
import { evaluationFormSample } from './sample.ts'

export const evaluationForm = definePaper({
  title: '信访事项满意度评价表',
  facts: evaluationFormFacts,
  sample: evaluationFormSample,
  folder: import.meta.url,
})

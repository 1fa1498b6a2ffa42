import { definePaper } from '../define-paper.ts'
import { petitionFormFacts } from './facts.ts'
import { petitionFormSample } from './sample.ts'

export const petitionForm = definePaper({
  title: '信访事项登记表',
  facts: petitionFormFacts,
  sample: petitionFormSample,
  folder: import.meta.url,
})

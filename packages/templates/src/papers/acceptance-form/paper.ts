import { definePaper } from '../define-paper.ts'
import { acceptanceFormFacts } from './facts.ts'
import { acceptanceFormSample } from './sample.ts'

export const acceptanceForm = definePaper({
  title: '人民调解受理登记表',
  facts: acceptanceFormFacts,
  sample: acceptanceFormSample,
  folder: import.meta.url,
})

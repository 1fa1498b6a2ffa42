import { definePaper } from '../define-paper.ts'
import { visitRecordFacts } from './facts.ts'
import { visitRecordSample } from './sample.ts'

export const visitRecord = definePaper({
  title: '走访（联系）记录',
  facts: visitRecordFacts,
  sample: visitRecordSample,
  folder: import.meta.url,
})

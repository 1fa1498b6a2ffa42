import { definePaper } from '../define-paper.ts'
import { mediationRecordFacts } from './facts.ts'
import { mediationRecordSample } from './sample.ts'

export const mediationRecord = definePaper({
  title: '人民调解记录',
  facts: mediationRecordFacts,
  sample: mediationRecordSample,
  folder: import.meta.url,
})

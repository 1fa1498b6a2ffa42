import { definePaper } from '../define-paper.ts'
import { followUpRecordFacts } from './facts.ts'
import { followUpRecordSample } from './sample.ts'

export const followUpRecord = definePaper({
  title: '人民调解回访记录',
  facts: followUpRecordFacts,
  sample: followUpRecordSample,
  folder: import.meta.url,
})

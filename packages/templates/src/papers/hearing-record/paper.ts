import { definePaper } from '../define-paper.ts'
import { hearingRecordFacts } from './facts.ts'
import { hearingRecordSample } from './sample.ts'

export const hearingRecord = definePaper({
  title: '信访事项听证笔录',
  facts: hearingRecordFacts,
  sample: hearingRecordSample,
  folder: import.meta.url,
  copies: () => 2,
})

import { definePaper } from '../define-paper.ts'
import { investigationRecordFacts } from './facts.ts'
import { investigationRecordSample } from './sample.ts'

export const investigationRecord = definePaper({
  title: '人民调解调查记录',
  facts: investigationRecordFacts,
  sample: investigationRecordSample,
  folder: import.meta.url,
})

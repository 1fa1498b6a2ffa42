import { definePaper } from '../define-paper.ts'
import { completionReportFacts } from './facts.ts'
import { completionReportSample } from './sample.ts'

export const completionReport = definePaper({
  title: '信访事项办结报告',
  facts: completionReportFacts,
  sample: completionReportSample,
  folder: import.meta.url,
  copies: () => 2,
})

import { definePaper } from '../define-paper.ts'
import { closingReportFacts } from './facts.ts'
import { closingReportSample } from './sample.ts'

export const closingReport = definePaper({
  title: '结案报告表',
  facts: closingReportFacts,
  sample: closingReportSample,
  folder: import.meta.url,
})

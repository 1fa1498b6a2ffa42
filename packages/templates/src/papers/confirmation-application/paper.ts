import { definePaper } from '../define-paper.ts'
import { confirmationApplicationFacts } from './facts.ts'
import { confirmationApplicationSample } from './sample.ts'

export const confirmationApplication = definePaper({
  title: '司法确认申请书',
  facts: confirmationApplicationFacts,
  sample: confirmationApplicationSample,
  folder: import.meta.url,
  copies: ({ applicants }) => 1 + applicants.length,
})

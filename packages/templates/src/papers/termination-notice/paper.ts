import { definePaper } from '../define-paper.ts'
import { terminationNoticeFacts } from './facts.ts'
import { terminationNoticeSample } from './sample.ts'

export const terminationNotice = definePaper({
  title: '终止调解通知书',
  facts: terminationNoticeFacts,
  sample: terminationNoticeSample,
  folder: import.meta.url,
  copies: ({ parties }) => parties.length + 1,
})

import { definePaper } from '../define-paper.ts'
import { procedureNoticeFacts } from './facts.ts'
import { procedureNoticeSample } from './sample.ts'

export const procedureNotice = definePaper({
  title: '信访事项程序引导告知书',
  facts: procedureNoticeFacts,
  sample: procedureNoticeSample,
  folder: import.meta.url,
  copies: () => 3,
})

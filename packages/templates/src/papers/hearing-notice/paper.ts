import { definePaper } from '../define-paper.ts'
import { hearingNoticeFacts } from './facts.ts'
import { hearingNoticeSample } from './sample.ts'

export const hearingNotice = definePaper({
  title: '信访事项听证通知书',
  facts: hearingNoticeFacts,
  sample: hearingNoticeSample,
  folder: import.meta.url,
  copies: () => 3,
})

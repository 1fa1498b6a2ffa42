import { definePaper } from '../define-paper.ts'
import { finalDeclineNoticeFacts } from './facts.ts'
import { finalDeclineNoticeSample } from './sample.ts'

export const finalDeclineNotice = definePaper({
  title: '信访事项不再受理告知书',
  facts: finalDeclineNoticeFacts,
  sample: finalDeclineNoticeSample,
  folder: import.meta.url,
  copies: () => 3,
})

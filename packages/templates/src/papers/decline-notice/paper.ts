import { definePaper } from '../define-paper.ts'
import { declineNoticeFacts } from './facts.ts'
import { declineNoticeSample } from './sample.ts'

export const declineNotice = definePaper({
  title: '信访事项不予受理告知书',
  facts: declineNoticeFacts,
  sample: declineNoticeSample,
  folder: import.meta.url,
  copies: () => 3,
})

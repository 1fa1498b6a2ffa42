import { definePaper } from '../define-paper.ts'
import { acceptanceNoticeFacts } from './facts.ts'
import { acceptanceNoticeSample } from './sample.ts'

export const acceptanceNotice = definePaper({
  title: '信访事项受理告知书',
  facts: acceptanceNoticeFacts,
  sample: acceptanceNoticeSample,
  folder: import.meta.url,
  copies: () => 3,
})

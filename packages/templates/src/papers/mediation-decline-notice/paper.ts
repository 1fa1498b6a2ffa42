import { definePaper } from '../define-paper.ts'
import { mediationDeclineNoticeFacts } from './facts.ts'
import { mediationDeclineNoticeSample } from './sample.ts'

export const mediationDeclineNotice = definePaper({
  title: '不予受理告知书',
  facts: mediationDeclineNoticeFacts,
  sample: mediationDeclineNoticeSample,
  folder: import.meta.url,
  copies: ({ applicants }) => applicants.length + 1,
})

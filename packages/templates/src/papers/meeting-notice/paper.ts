import { definePaper } from '../define-paper.ts'
import { meetingNoticeFacts } from './facts.ts'
import { meetingNoticeSample } from './sample.ts'

export const meetingNotice = definePaper({
  title: '会议通知',
  facts: meetingNoticeFacts,
  sample: meetingNoticeSample,
  folder: import.meta.url,
  copies: ({ addressees }) => addressees.length,
})

import { definePaper } from '../define-paper.ts'
import { meetingMinutesFacts } from './facts.ts'
import { meetingMinutesSample } from './sample.ts'

export const meetingMinutes = definePaper({
  title: '协调会纪要',
  facts: meetingMinutesFacts,
  sample: meetingMinutesSample,
  folder: import.meta.url,
  copies: ({ attendees }) => attendees.length,
})

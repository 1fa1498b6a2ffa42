import { definePaper } from '../define-paper.ts'
import { attendanceSheetFacts } from './facts.ts'
import { attendanceSheetSample } from './sample.ts'

export const attendanceSheet = definePaper({
  title: '会议签到表',
  facts: attendanceSheetFacts,
  sample: attendanceSheetSample,
  folder: import.meta.url,
})

import type { Vocabulary } from '../field.ts'

export const unresolvedReasons = {
  mandateWithdrawn: { zh: '委托人撤回委托', en: 'The principal withdrew the mandate' },
  expired: { zh: '委托期限届满', en: 'The mandate expired' },
  noSolution: { zh: '无法协调解决', en: 'No solution could be found' },
  otherRoute: { zh: '当事人选择其他途径', en: 'The resident chose another route' },
} as const satisfies Vocabulary<string>

export const agencyPapers = {
  'meeting-minutes': { zh: '协调会会议纪要', en: 'Minutes of the meeting' },
  'follow-up-record': { zh: '回访记录', en: 'Follow-up record' },
} as const satisfies Vocabulary<string>

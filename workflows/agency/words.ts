import type { Vocabulary } from '../field.ts'
import { recordPapers } from '../record/words.ts'

export const unresolvedReasons = {
  mandateWithdrawn: { zh: '委托人撤回委托', en: 'The principal withdrew the mandate' },
  expired: { zh: '委托期限届满', en: 'The mandate expired' },
  noSolution: { zh: '无法协调解决', en: 'No solution could be found' },
  otherRoute: { zh: '当事人选择其他途径', en: 'The resident chose another route' },
} as const satisfies Vocabulary<string>

export const agencyPapers = {
  'petition-mandate': { zh: '信访代理委托书', en: 'Mandate of a petition agent' },
  'meeting-notice': { zh: '会议通知', en: 'Notice of a meeting' },
  ...recordPapers,
  'follow-up-record': { zh: '回访记录', en: 'Follow-up record' },
} as const satisfies Vocabulary<string>

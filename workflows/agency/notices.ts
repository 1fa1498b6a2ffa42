import { notices as disputeNotices } from '../dispute/notices.ts'

const { emergency, handed, pleaseRate, supervised } = disputeNotices

/** Messages asked for on transitions. */
export const notices = {
  emergency,
  handed,
  pleaseRate,
  supervised,
  stuck: {
    to: ['agent', 'partySecretary', 'streetCenter'],
    text: { zh: '代理事项长期无进展，请提级办理', en: 'The agency makes no progress: please escalate' },
  },
} as const

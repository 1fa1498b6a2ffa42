import { notices as disputeNotices } from '../dispute/notices.ts'
import type { Role } from '../roles.ts'

const { emergency, pleaseRate } = disputeNotices

/** Messages asked for on transitions; reminders of clocks come by themselves. */
export const notices = {
  pleaseRate,
  emergency: {
    ...emergency,
    to: ['petitionBureau', 'unitHead', 'streetCenter', 'supervisor'] as Role[],
  },
  forwarded: {
    to: ['unitHandler', 'unitHead', 'disciplineOrgan'] as Role[],
    text: { zh: '有信访事项转来，请签收', en: 'A petition was forwarded to you: please sign for it' },
  },
  filed: {
    to: ['petitionBureau'] as Role[],
    text: {
      zh: '代理人代为提出信访，请登记甄别',
      en: 'An agent filed a petition: please register and classify',
    },
  },
  objected: {
    to: ['petitionBureau'] as Role[],
    text: { zh: '责任单位提出异议，请核实', en: 'The unit objects: please verify' },
  },
  told: {
    to: ['party'] as Role[],
    text: { zh: '您的信访事项有新的告知', en: 'There is news on your petition' },
  },
  extensionAsked: {
    to: ['unitHead'] as Role[],
    text: { zh: '有延期申请待审批', en: 'An extension awaits your decision' },
  },
  overdue: {
    to: ['unitHead', 'petitionBureau', 'supervisor'] as Role[],
    text: { zh: '信访事项超过办理期限', en: 'A petition has passed its period' },
  },
  supervised: {
    to: ['unitHandler', 'unitHead', 'disciplineOrgan'] as Role[],
    text: { zh: '信访事项被督办，请按期反馈', en: 'The petition is supervised; please answer in time' },
  },
  proposed: {
    to: ['unitHandler', 'unitHead'] as Role[],
    text: {
      zh: '信访部门提出建议，请书面反馈采纳情况',
      en: 'The petition office made a proposal: please report on it',
    },
  },
  reviewAsked: {
    to: ['reviewer'] as Role[],
    text: { zh: '有复查（复核）请求', en: 'A review was asked for' },
  },
} as const

/** Messages asked for on transitions; reminders of clocks come by themselves. */
export const notices = {
  handed: {
    to: ['gridWorker', 'agent', 'mediator'],
    text: { zh: '有事项交由您办理', en: 'A matter was handed to you' },
  },
  consentAsked: {
    to: ['party'],
    text: { zh: '请您表明是否同意人民调解', en: 'Please say whether you consent to mediation' },
  },
  mediatorAssigned: {
    to: ['mediator'],
    text: { zh: '您被指派为调解员', en: 'You were assigned as mediator' },
  },
  emergency: {
    to: ['committeeChair', 'partySecretary', 'streetCenter', 'supervisor'],
    text: { zh: '紧急情况，须立即报告并处置', en: 'Emergency: report and act at once' },
  },
  otherRoutes: {
    to: ['party'],
    text: {
      zh: '调解终止，您可以依法通过仲裁、行政、司法等途径维护权利',
      en: 'Mediation has ended; arbitration, administrative and court routes are open to you',
    },
  },
  agreementInEffect: {
    to: ['party', 'mediator'],
    text: {
      zh: '调解协议已生效；可在30日内共同申请司法确认',
      en: 'The agreement is in effect; joint confirmation may be applied for within 30 days',
    },
  },
  pleaseRate: {
    to: ['party'],
    text: { zh: '案件已办结，请您评价', en: 'The case is closed; please rate it' },
  },
  supervised: {
    to: ['mediator', 'agent', 'committeeChair', 'partySecretary'],
    text: { zh: '案件被督办，请按期反馈', en: 'The case is supervised; please answer in time' },
  },
} as const

import { closing, groundWork, mediatorChanges, performanceWork, type State } from './chart-parts.ts'

/** With the agreement and the parties' own papers they make up what the court asks for (民诉法解释 354). */
const application = {
  guard: ['confirmable', 'written', 'windowOpen', 'appliedJointly'],
  target: 'applied',
  actions: ['paper:confirmation-application', 'paper:mediation-certificate', 'paper:service-address-form'],
} as const

/** Performance and confirmation run side by side; with the last obligation the follow-up begins. */
export const performing: State = {
  label: { zh: '履行', en: 'Performance' },
  phase: 'resolve',
  type: 'parallel',
  on: {
    ...groundWork,
    ...mediatorChanges,
    ...performanceWork,
    ...closing,
    'case.reopened': {
      guard: ['isNoBreach', 'noConfirmationUnderway'],
      target: 'screening',
    },
  },
  always: { guard: ['allPerformed', 'noConfirmationUnderway'], target: 'followUp' },
  states: {
    obligations: {
      label: { zh: '义务', en: 'Obligations' },
      initial: 'due',
      states: {
        due: {
          label: { zh: '待履行', en: 'To be performed' },
          on: { 'obligation.performed': {} },
          always: { guard: 'allPerformed', target: 'performed' },
        },
        performed: { label: { zh: '已全部履行', en: 'All performed' } },
      },
    },
    confirmation: {
      label: { zh: '司法确认', en: 'Confirmation' },
      initial: 'open',
      states: {
        open: {
          label: { zh: '可申请司法确认', en: 'Confirmation may be applied for' },
          always: [
            { guard: 'confirmed', target: 'confirmed' },
            { guard: 'confirmationRejected', target: 'rejected' },
            { guard: '!confirmable', target: 'barred' },
            { guard: '!windowOpen', target: 'lapsed' },
          ],
          on: {
            'confirmation.applied': application,
            'clock.passed.confirmation': { target: 'lapsed' },
          },
        },
        barred: {
          label: { zh: '不得司法确认', en: 'Cannot be confirmed' },
          on: { 'confirmation.applied': { guard: 'confirmable', target: 'applied', explains: true } },
        },
        lapsed: {
          label: { zh: '司法确认期限已过', en: 'Period for confirmation ended' },
          // an obstacle was accepted: the window runs again
          always: { guard: 'windowOpen', target: 'open' },
          on: { 'confirmation.applied': { guard: 'windowOpen', target: 'applied', explains: true } },
        },
        applied: {
          label: { zh: '已申请司法确认', en: 'Confirmation applied for' },
          on: {
            'confirmation.accepted': { target: 'accepted' },
            'confirmation.decided': [
              { guard: 'confirmed', target: 'confirmed' },
              { guard: 'confirmationRejected', target: 'rejected' },
            ],
            'confirmation.withdrawn': { target: 'open' },
          },
        },
        accepted: {
          label: { zh: '法院已受理', en: 'Accepted by the court' },
          on: {
            'confirmation.decided': [
              { guard: 'confirmed', target: 'confirmed' },
              { guard: 'confirmationRejected', target: 'rejected' },
            ],
            'confirmation.withdrawn': { target: 'open' },
          },
        },
        confirmed: { label: { zh: '已司法确认', en: 'Confirmed by the court' } },
        rejected: { label: { zh: '法院驳回确认', en: 'Confirmation dismissed' } },
      },
    },
  },
}

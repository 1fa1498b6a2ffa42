import { groundWork, mediatorChanges, type On, type State, termination } from './chart-parts.ts'

/** A new party is told its rights and asked; nothing goes on before it consents. */
const partyChanges: On = {
  'party.added': { actions: ['paper:rights-notice', 'notice:consentAsked'] },
}

/** From acceptance to the signed agreement. Suspension comes back to where it left. */
export const underway: State = {
  label: { zh: '调解', en: 'Mediation' },
  initial: 'accepted',
  on: {
    ...groundWork,
    ...mediatorChanges,
    'consent.given': {},
    'consent.refused': termination,
    'investigation.made': { actions: 'paper:investigation-record' },
    'expert.invited': { guard: 'expertAgreed' },
    'opinion.given': {},
    'counselling.given': {},
    'persuasion.given': {},
    'mediation.extended': { guard: 'extensionAgreed' },
    'mediation.suspended': { target: 'suspended' },
    'mediation.ended': termination,
    'application.withdrawn': { target: 'withdrawn' },
  },
  states: {
    last: { type: 'history', history: 'deep' },
    accepted: {
      label: { zh: '已受理，待指派调解员', en: 'Accepted, mediators awaited' },
      phase: 'assign',
      on: partyChanges,
      always: { guard: ['mediatorsEnough', 'mediatorsFree', 'agentMayHost'], target: 'mediating' },
    },
    mediating: {
      label: { zh: '调解中', en: 'Mediating' },
      phase: 'resolve',
      on: {
        ...partyChanges,
        'session.held': {
          guard: ['allConsented', 'mediatorsEnough', 'mediatorsFree', 'recusalCurrent'],
          actions: 'paper:mediation-record',
        },
        'agreement.drafted': {
          guard: ['allConsented', 'mediatorsEnough', 'mediatorsFree', 'recusalCurrent'],
          target: 'agreed',
          actions: 'paper:agreement',
        },
        'agreement.reachedOrally': [
          {
            guard: ['allConsented', 'mediatorsEnough', 'oralAllowed', 'performedAtOnce'],
            target: '#dispute.followUp',
            actions: 'paper:oral-agreement-form',
          },
          {
            guard: ['allConsented', 'mediatorsEnough', 'oralAllowed'],
            target: '#dispute.performing',
            actions: 'paper:oral-agreement-form',
          },
        ],
      },
    },
    agreed: {
      label: { zh: '已达成协议，待签名盖章', en: 'Agreed, signatures and seal awaited' },
      phase: 'resolve',
      on: {
        'agreement.drafted': { actions: 'paper:agreement' },
        'agreement.signed': { guard: 'electronicAllowed' },
        'signature.recorded': {},
        'agreement.signedByMediator': {},
        'agreement.sealed': {
          guard: ['signed', 'allConsented'],
          target: '#dispute.performing',
          actions: ['paper:agreement', 'notice:agreementInEffect'],
        },
      },
    },
  },
}

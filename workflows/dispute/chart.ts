import type { Node } from '@maplebridge/engine/core'
import type { paperNames } from '../record/words.ts'
import type { clocks } from './clocks.ts'
import type { EventName } from './events.ts'
import type { notices } from './notices.ts'
import type { rules } from './rules.ts'
import type { updates } from './updates.ts'

type State = Node<
  EventName | `clock.passed.${keyof typeof clocks}`,
  keyof typeof rules,
  | 'record'
  | `paper:${keyof typeof paperNames}`
  | `notice:${keyof typeof notices}`
  | `set:${keyof typeof updates}`
>
type On = NonNullable<State['on']>

/** Work on the ground, in every state in which the case is being worked on. */
const groundWork: On = {
  'visit.made': {},
  'contact.made': {},
  'promise.kept': {},
  'meeting.held': { actions: 'paper:meeting-minutes' },
  'item.done': {},
  'unit.invited': {},
  'case.reassessed': {},
  'mandate.signed': {},
  'hosting.agreed': {},
  'healthNote.sealed': {},
}

/** Who mediates may change at any time; the same conditions hold each time. */
const mediatorChanges: On = {
  'mediator.assigned': { guard: ['mediatorsFree', 'agentMayHost'], actions: 'notice:mediatorAssigned' },
  'mediator.released': {},
  'recusal.cleared': { guard: 'mediatorsFree' },
}

const beforeAcceptance: On = {
  ...groundWork,
  ...mediatorChanges,
  'party.added': {},
  'application.withdrawn': { target: 'withdrawn' },
  'mediation.ended': { target: 'terminated', actions: 'notice:otherRoutes' },
  'agency.continued': {},
}

const performanceWork: On = {
  'breach.noted': {},
  'performance.urged': {},
  'followUp.made': { actions: 'paper:follow-up-record' },
  'case.evaluated': {},
  'case.referred': {},
}

const closing: On = {
  'closing.proposed': {},
  'case.resolved': {
    guard: ['closingProposed', 'followedUp', 'noRelapse', 'duePerformed'],
    target: '#dispute.resolved',
    actions: 'notice:pleaseRate',
  },
}

const archiving: On = { 'case.archived': { guard: 'dossierComplete', target: 'archived' } }
const reopening: On = {
  'case.reopened': [
    { guard: ['withinReopening', 'isBreach'], target: 'performing' },
    { guard: ['withinReopening', 'isNoBreach'], target: 'screening' },
  ],
}
const again: On = { 'case.reopened': { guard: ['withinReopening', 'isNoBreach'], target: 'screening' } }

const underway: State = {
  label: { zh: '调解', en: 'Mediation' },
  initial: 'accepted',
  on: {
    ...groundWork,
    ...mediatorChanges,
    'party.added': {},
    'consent.given': {},
    'consent.refused': { target: 'terminated', actions: 'notice:otherRoutes' },
    'investigation.made': {},
    'expert.invited': { guard: 'expertAgreed' },
    'opinion.given': {},
    'counselling.given': {},
    'persuasion.given': {},
    'mediation.extended': { guard: 'extensionAgreed' },
    'mediation.suspended': { target: 'suspended' },
    'mediation.ended': { target: 'terminated', actions: 'notice:otherRoutes' },
    'application.withdrawn': { target: 'withdrawn' },
  },
  states: {
    last: { type: 'history', history: 'deep' },
    accepted: {
      label: { zh: '已受理，待指派调解员', en: 'Accepted, mediators awaited' },
      phase: 'assign',
      always: { guard: ['mediatorsEnough', 'mediatorsFree', 'agentMayHost'], target: 'mediating' },
    },
    mediating: {
      label: { zh: '调解中', en: 'Mediating' },
      phase: 'resolve',
      on: {
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
          },
          {
            guard: ['allConsented', 'mediatorsEnough', 'oralAllowed', '!performedAtOnce'],
            target: '#dispute.performing',
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

const performing: State = {
  label: { zh: '履行', en: 'Performance' },
  phase: 'resolve',
  type: 'parallel',
  on: {
    ...groundWork,
    ...mediatorChanges,
    ...performanceWork,
    ...closing,
    'case.reopened': {
      guard: ['isNoBreach', '!confirmationUnderway'],
      target: 'screening',
    },
  },
  always: { guard: ['allPerformed', '!confirmationUnderway'], target: 'followUp' },
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
            'confirmation.applied': {
              guard: ['confirmable', 'written', 'windowOpen', 'appliedJointly'],
              target: 'applied',
            },
            'clock.passed.confirmation': { target: 'lapsed' },
          },
        },
        barred: {
          label: { zh: '不得司法确认', en: 'Cannot be confirmed' },
          on: { 'confirmation.applied': { guard: 'confirmable', target: 'applied' } },
        },
        lapsed: {
          label: { zh: '司法确认期限已过', en: 'Period for confirmation ended' },
          on: { 'confirmation.applied': { guard: 'windowOpen', target: 'applied' } },
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

export const chart: State = {
  label: { zh: '各阶段', en: 'Any stage' },
  initial: 'unopened',
  on: {
    'case.referred': { target: '.referred' },
    'case.handed': {},
    'case.escalated': {},
    'case.supervised': { actions: 'notice:supervised' },
    'supervision.answered': {},
    'recusal.declared': {},
    'recusal.decided': {},
    'party.linked': {},
    'delivery.made': {},
    'emergency.raised': { actions: 'notice:emergency' },
    'emergency.reported': {},
  },
  states: {
    unopened: {
      label: { zh: '未立', en: 'Not opened' },
      phase: 'collect',
      on: {
        'lead.reported': { target: 'lead' },
        'case.registered': { target: 'registered' },
        'case.converted': [{ guard: 'registered', target: 'registered' }, { target: 'lead' }],
      },
    },
    lead: {
      label: { zh: '线索', en: 'Clue' },
      phase: 'collect',
      on: {
        'case.registered': { target: 'registered' },
        'lead.dismissed': { target: 'notAccepted' },
        'visit.made': {},
        'contact.made': {},
        'promise.kept': {},
      },
    },
    registered: {
      label: { zh: '已登记，待研判', en: 'Registered, to be screened' },
      phase: 'discover',
      on: {
        ...beforeAcceptance,
        'case.screened': [{ guard: 'inScope', target: 'screening' }, { target: 'notAccepted' }],
      },
    },
    screening: {
      label: { zh: '已研判，待征询意愿', en: 'Screened, consent to be asked' },
      phase: 'discover',
      on: {
        ...beforeAcceptance,
        'consent.asked': {
          guard: ['inScope', 'twoParties'],
          target: 'consentPending',
          actions: ['paper:rights-notice', 'notice:consentAsked'],
        },
      },
    },
    consentPending: {
      label: { zh: '待当事人同意', en: 'Consent awaited' },
      phase: 'assign',
      on: {
        ...beforeAcceptance,
        'consent.given': [
          { guard: 'allConsented', target: 'underway', actions: ['set:accepted', 'paper:acceptance-form'] },
          {},
        ],
        'consent.refused': { target: 'terminated', actions: 'notice:otherRoutes' },
      },
    },
    underway,
    suspended: {
      label: { zh: '中止', en: 'Suspended' },
      phase: 'resolve',
      on: {
        ...groundWork,
        ...mediatorChanges,
        'mediation.resumed': { target: 'underway.last' },
        'mediation.ended': { target: 'terminated', actions: 'notice:otherRoutes' },
        'consent.refused': { target: 'terminated', actions: 'notice:otherRoutes' },
        'application.withdrawn': { target: 'withdrawn' },
        'mediation.extended': { guard: 'extensionAgreed' },
      },
    },
    performing,
    followUp: {
      label: { zh: '待回访结案', en: 'Follow-up before closing' },
      phase: 'feedback',
      on: { ...groundWork, ...performanceWork, ...closing },
    },
    resolved: {
      label: { zh: '已化解', en: 'Resolved' },
      phase: 'feedback',
      on: { ...performanceWork, ...reopening, ...archiving, 'obligation.performed': {} },
    },
    notAccepted: {
      label: { zh: '不予受理', en: 'Not accepted' },
      phase: 'feedback',
      on: { ...archiving, 'agency.continued': {} },
    },
    terminated: {
      label: { zh: '终止调解', en: 'Ended without agreement' },
      phase: 'feedback',
      on: { ...archiving, ...again, 'agency.continued': {}, 'case.evaluated': {} },
    },
    withdrawn: {
      label: { zh: '已撤回', en: 'Withdrawn' },
      phase: 'feedback',
      on: { ...archiving, ...again, 'agency.continued': {}, 'case.evaluated': {} },
    },
    referred: {
      label: { zh: '已引导其他途径', en: 'Referred to another route' },
      phase: 'feedback',
      on: { ...archiving, ...again },
    },
    archived: { label: { zh: '已归档', en: 'Archived' }, phase: 'feedback', type: 'final' },
  },
}

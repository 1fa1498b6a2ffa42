import { anyStage } from '../record/any-stage.ts'
import {
  aftercare,
  beforeAcceptance,
  closing,
  elsewhere,
  groundWork,
  mediatorChanges,
  type On,
  performanceWork,
  type State,
  termination,
} from './chart-parts.ts'
import { performing } from './chart-performing.ts'
import { underway } from './chart-underway.ts'

const registration: On = {
  'case.registered': [
    { guard: 'appliedFor', target: 'registered', actions: 'paper:mediation-application' },
    { target: 'registered' },
  ],
}
const archiving: On = {
  'case.archived': { guard: 'dossierComplete', target: 'archived', actions: 'paper:dossier' },
}
const reopening: On = {
  'case.reopened': [
    { guard: ['withinReopening', 'isBreach'], target: 'performing' },
    { guard: ['withinReopening', 'isNoBreach'], target: 'screening' },
  ],
}
const again: On = { 'case.reopened': { guard: ['withinReopening', 'isNoBreach'], target: 'screening' } }

/** 人民调解 as a statechart; README.md says the same in words. */
export const chart: State = {
  label: { zh: '各阶段', en: 'Any stage' },
  initial: 'unopened',
  on: {
    'case.referred': { target: '.referred', actions: 'set:concluded' },
    ...anyStage,
    'toll.asked': {},
    'toll.decided': {},
  },
  states: {
    unopened: {
      label: { zh: '未立', en: 'Not opened' },
      phase: 'collect',
      on: {
        'lead.reported': { target: 'lead', actions: 'notice:handed' },
        ...registration,
        'case.converted': [{ guard: 'registered', target: 'registered' }, { target: 'lead' }],
      },
    },
    lead: {
      label: { zh: '线索', en: 'Clue' },
      phase: 'collect',
      on: {
        ...registration,
        'lead.dismissed': { target: 'notAccepted' },
        'visit.made': {},
        'contact.made': {},
        'promise.kept': {},
        ...elsewhere,
      },
    },
    registered: {
      label: { zh: '已登记，待研判', en: 'Registered, to be screened' },
      phase: 'discover',
      on: {
        ...beforeAcceptance,
        'case.screened': [
          { guard: 'inScope', target: 'screening' },
          { target: 'notAccepted', actions: 'paper:mediation-decline-notice' },
        ],
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
        'consent.refused': termination,
      },
    },
    underway,
    suspended: {
      label: { zh: '中止', en: 'Suspended' },
      phase: 'resolve',
      on: {
        ...groundWork,
        ...mediatorChanges,
        'mediation.resumed': { guard: 'emergenciesReported', target: 'underway.last' },
        'mediation.ended': termination,
        'consent.refused': termination,
        'application.withdrawn': { target: 'withdrawn' },
        'mediation.extended': { guard: 'extensionAgreed' },
      },
    },
    performing,
    followUp: {
      label: { zh: '待回访结案', en: 'Follow-up before closing' },
      phase: 'feedback',
      on: { ...groundWork, ...aftercare, ...closing },
    },
    resolved: {
      label: { zh: '已化解', en: 'Resolved' },
      phase: 'feedback',
      on: { ...performanceWork, ...reopening, ...archiving, 'obligation.performed': {} },
    },
    notAccepted: {
      label: { zh: '不予受理', en: 'Not accepted' },
      phase: 'feedback',
      on: { ...archiving, ...elsewhere },
    },
    terminated: {
      label: { zh: '终止调解', en: 'Ended without agreement' },
      phase: 'feedback',
      on: { ...archiving, ...again, ...elsewhere, 'case.evaluated': {} },
    },
    withdrawn: {
      label: { zh: '已撤回', en: 'Withdrawn' },
      phase: 'feedback',
      on: { ...archiving, ...again, ...elsewhere, 'case.evaluated': {} },
    },
    referred: {
      label: { zh: '已引导其他途径', en: 'Referred to another route' },
      phase: 'feedback',
      on: { ...archiving, ...again, ...elsewhere },
    },
    archived: { label: { zh: '已归档', en: 'Archived' }, phase: 'feedback', type: 'final' },
  },
}

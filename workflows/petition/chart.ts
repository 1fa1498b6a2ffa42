import type { Node } from '@maplebridge/engine/core'
import { elsewhere } from './chart-elsewhere.ts'
import { hearing } from './chart-hearing.ts'
import { afterAnswer } from './chart-review.ts'
import type { clocks } from './clocks.ts'
import type { EventName } from './events.ts'
import type { notices } from './notices.ts'
import type { petitionPapers } from './papers.ts'
import type { rules } from './rules.ts'

export type State = Node<
  EventName | `clock.passed.${keyof typeof clocks}`,
  keyof typeof rules,
  'record' | 'paper:dossier' | `paper:${keyof typeof petitionPapers}` | `notice:${keyof typeof notices}`
>
export type On = NonNullable<State['on']>

const withdrawal: On = { 'petition.withdrawn': { target: 'withdrawn' } }

/** Before an organ has it: the same again, one of many, or several in one. */
const sorting: On = {
  'petition.merged': { guard: '!isAccusation', target: 'merged' },
  'petition.joined': { guard: '!isAccusation', target: 'joined' },
}

const registration = { target: 'registered', actions: 'paper:petition-form' } as const
const barring = {
  guard: ['isRequest', 'studied'],
  target: 'noLongerAccepted',
  actions: ['paper:final-decline-notice', 'notice:told'],
} as const
const extensionTold: On = { 'extension.told': { actions: 'paper:extension-notice' } }

/** Possible while the organ works on it. */
const work: On = {
  'visit.made': { actions: 'paper:visit-record' },
  'contact.made': { actions: 'paper:visit-record' },
  'promise.kept': {},
  'meeting.held': { actions: 'paper:meeting-minutes' },
  'deliberation.held': {},
  'deliberation.called': {},
  'collectiveStudy.held': {},
  'mandate.signed': { actions: 'paper:petition-mandate' },
  'representatives.chosen': {},
  'petitioner.heard': {},
  'investigation.made': {},
  'item.done': {},
  'item.dropped': {},
}

export const chart: State = {
  label: { zh: '各阶段', en: 'Any stage' },
  initial: 'unopened',
  on: {
    'attachment.added': {},
    'case.supervised': { actions: ['paper:supervision-letter', 'notice:supervised'] },
    'supervision.answered': {},
    'recusal.declared': {},
    'recusal.decided': {},
    'party.linked': {},
    'proposal.made': { actions: 'notice:proposed' },
    'proposal.answered': {},
    'toll.asked': {},
    'toll.decided': {},
    'petition.repeated': {},
    'case.linked': {},
    'case.linkedFrom': {},
    'repeat.merged': {},
    'repeat.counted': {},
    'member.joined': {},
    'member.left': {},
    'group.moved': { guard: 'isMember' },
    'result.published': { guard: 'mayBePublic' },
    'result.unpublished': { guard: 'publishedLongEnough' },
    'assignment.reported': { guard: 'isAssigned', actions: 'paper:completion-report' },
    'emergency.raised': { actions: 'notice:emergency' },
    'emergency.reported': {},
    'clock.passed.handling': { actions: 'notice:overdue' },
    'clock.passed.simpleHandling': { actions: 'notice:overdue' },
  },
  states: {
    unopened: {
      label: { zh: '未收到', en: 'Not opened' },
      phase: 'collect',
      on: {
        'petition.received': { target: 'received' },
        'petition.registered': registration,
        'petition.splitOff': registration,
        'case.converted': [
          { guard: 'registered', target: 'registered', actions: ['paper:petition-form', 'notice:filed'] },
          { target: 'received', actions: 'notice:filed' },
        ],
      },
    },
    received: {
      label: { zh: '已收到，待登记', en: 'Received, to be registered' },
      phase: 'collect',
      on: { ...withdrawal, ...elsewhere, 'petition.registered': registration },
    },
    registered: {
      label: { zh: '已登记，待分类', en: 'Registered, to be classified' },
      phase: 'discover',
      on: { ...withdrawal, ...elsewhere, ...sorting, 'petition.classified': { target: 'classified' } },
    },
    classified: {
      label: { zh: '已分类，待转送', en: 'Classified, to be forwarded' },
      phase: 'discover',
      on: {
        ...withdrawal,
        ...sorting,
        ...elsewhere,
        'petition.classified': {},
        'collectiveStudy.held': {},
        'petition.split': {},
        'representatives.chosen': {},
        'competence.assigned': {},
        'petition.forwarded': [
          {
            guard: 'isAssigned',
            target: 'forwarded',
            actions: ['paper:assignment-letter', 'notice:forwarded'],
          },
          { target: 'forwarded', actions: ['paper:forwarding-letter', 'notice:forwarded'] },
        ],
        'petition.taken': { guard: 'isDirect', target: 'unitReceived' },
        'petition.declined': {
          guard: 'studied',
          target: 'notAccepted',
          actions: ['paper:decline-notice', 'notice:told'],
        },
        'petition.barred': barring,
      },
    },
    forwarded: {
      label: { zh: '已转送，待签收', en: 'Forwarded, to be signed for' },
      phase: 'assign',
      on: {
        ...withdrawal,
        'petition.signedFor': [
          { guard: 'isAccusation', target: 'withDiscipline' },
          { target: 'unitReceived' },
        ],
      },
    },
    withDiscipline: {
      label: { zh: '检举控告办理中', en: 'Accusation under way' },
      phase: 'resolve',
      on: { 'accusation.concluded': { target: 'concluded' } },
    },
    unitReceived: {
      label: { zh: '单位已签收，待告知', en: 'With the organ, notice due' },
      phase: 'assign',
      on: {
        ...withdrawal,
        ...elsewhere,
        ...work,
        'petition.objected': {
          guard: 'objectionOpen',
          target: 'objected',
          actions: ['paper:objection-letter', 'notice:objected'],
        },
        'petition.notified': { target: 'notified', actions: ['paper:receipt-notice', 'notice:told'] },
        'suggestion.answered': { guard: 'isSuggestion', target: 'concluded', actions: 'notice:told' },
      },
    },
    objected: {
      label: { zh: '异议待核实', en: 'Objection to be decided' },
      phase: 'assign',
      on: {
        ...withdrawal,
        'objection.decided': [{ guard: 'objectionUpheld', target: 'classified' }, { target: 'unitReceived' }],
      },
    },
    notified: {
      label: { zh: '已告知，待受理', en: 'Notified, acceptance to be decided' },
      phase: 'assign',
      on: {
        ...withdrawal,
        ...elsewhere,
        ...work,
        'petition.accepted': [
          {
            guard: ['isRequest', 'isPetitionPath', 'isSimple'],
            target: 'handling.simple',
            actions: ['paper:acceptance-notice', 'notice:told'],
          },
          {
            guard: ['isRequest', 'isPetitionPath', '!isSimple'],
            target: 'handling.ordinary',
            actions: ['paper:acceptance-notice', 'notice:told'],
          },
        ],
        'suggestion.answered': { guard: 'isSuggestion', target: 'concluded', actions: 'notice:told' },
        'petition.imported': {
          guard: 'isRequest',
          target: 'legalPath',
          actions: ['paper:procedure-notice', 'notice:told'],
        },
        'petition.declined': {
          guard: 'studied',
          target: 'notAccepted',
          actions: ['paper:decline-notice', 'notice:told'],
        },
        'petition.barred': barring,
      },
    },
    handling: {
      label: { zh: '办理中', en: 'Being handled' },
      phase: 'resolve',
      initial: 'ordinary',
      on: {
        ...withdrawal,
        ...elsewhere,
        ...work,
        ...hearing,
        'opinion.drafted': {},
        'opinion.issued': {
          guard: ['heard', 'hearingsClosed', 'studied'],
          target: 'opinionIssued',
          actions: 'paper:petition-opinion',
        },
        'settlement.reached': {
          guard: ['heard', 'hearingsClosed'],
          target: 'concluded',
          actions: 'paper:settlement-agreement',
        },
      },
      states: {
        simple: {
          label: { zh: '简易办理', en: 'On the simple track' },
          on: { 'track.upgraded': { target: 'ordinary' } },
        },
        ordinary: {
          label: { zh: '普通程序', en: 'On the ordinary track' },
          on: {
            'extension.requested': {
              guard: ['extensionOnce', 'stillInTime'],
              target: 'extensionAsked',
              actions: 'notice:extensionAsked',
            },
          },
        },
        extensionAsked: {
          label: { zh: '延期待批', en: 'Extension awaited' },
          on: {
            'extension.decided': [
              { guard: ['extensionGranted', 'stillInTime'], target: 'extended' },
              { guard: '!extensionGranted', target: 'ordinary' },
            ],
          },
        },
        extended: { label: { zh: '已延期', en: 'Extended' }, on: { ...extensionTold } },
        redoing: { label: { zh: '重新办理', en: 'Being done again' } },
      },
    },
    opinionIssued: {
      label: { zh: '已出具意见，待送达', en: 'Opinion issued, to be delivered' },
      phase: 'feedback',
      on: {
        ...withdrawal,
        ...extensionTold,
        'opinion.delivered': {
          target: 'delivered',
          actions: ['paper:proof-of-service', 'paper:evaluation-form', 'notice:told', 'notice:pleaseRate'],
        },
      },
    },
    joined: {
      label: { zh: '随群体事项办理', en: 'Handled with a group' },
      phase: 'resolve',
      on: {
        'petition.left': { target: 'registered' },
        'group.moved': [{ guard: 'isFinished', target: 'concluded' }, {}],
      },
    },
    ...afterAnswer,
  },
}

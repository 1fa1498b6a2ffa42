import type { Node } from '@maplebridge/engine/core'
import type { dossierName, paperNames } from '../record/words.ts'
import type { clocks } from './clocks.ts'
import type { EventName } from './events.ts'
import type { notices } from './notices.ts'
import type { rules } from './rules.ts'
import type { updates } from './updates.ts'

/** A node of this chart: only names that exist compile. */
export type State = Node<
  EventName | `clock.passed.${keyof typeof clocks}`,
  keyof typeof rules,
  | 'record'
  | `paper:${keyof typeof paperNames | keyof typeof dossierName}`
  | `notice:${keyof typeof notices}`
  | `set:${keyof typeof updates}`
>
export type On = NonNullable<State['on']>

/** The parties are told in writing that it has ended, and which other routes they have (人民调解法 26). */
export const termination = {
  target: 'terminated',
  actions: ['paper:termination-notice', 'notice:otherRoutes'],
} as const

/** Work on the ground, in every state in which the case is being worked on. */
export const groundWork: On = {
  'visit.made': { actions: 'paper:visit-record' },
  'contact.made': { actions: 'paper:visit-record' },
  'promise.kept': {},
  'meeting.held': { actions: 'paper:meeting-minutes' },
  'deliberation.held': {},
  'deliberation.called': {},
  'collectiveStudy.held': {},
  'item.done': {},
  'item.dropped': {},
  'unit.invited': {},
  'case.reassessed': {},
  'mandate.signed': { actions: 'paper:mandate' },
  'hosting.agreed': {},
  'healthNote.sealed': {},
}

/** Who mediates may change at any time; the same conditions hold each time. */
export const mediatorChanges: On = {
  'mediator.assigned': { guard: ['mediatorsFree', 'agentMayHost'], actions: 'notice:mediatorAssigned' },
  'mediator.released': {},
  'recusal.cleared': { guard: 'mediatorsFree' },
}

/** The same record under another procedure. */
export const elsewhere: On = { 'agency.continued': {}, 'petition.filed': {} }

export const beforeAcceptance: On = {
  'entrustment.signedFor': {},
  ...groundWork,
  ...mediatorChanges,
  'party.added': {},
  'application.withdrawn': { target: 'withdrawn' },
  'mediation.ended': [
    { guard: 'partiesKnown', ...termination },
    { target: 'terminated', actions: 'notice:otherRoutes' },
  ],
  ...elsewhere,
}

/** After the agreement, also when nothing is left to be performed. */
export const aftercare: On = {
  'followUp.made': { actions: 'paper:follow-up-record' },
  'case.evaluated': {},
  'case.referred': {},
}

export const performanceWork: On = { ...aftercare, 'breach.noted': {}, 'performance.urged': {} }

export const closing: On = {
  'closing.proposed': {},
  'case.resolved': {
    guard: ['closingProposed', 'followedUp', 'noRelapse', 'itemsDone', 'duePerformed'],
    target: '#dispute.resolved',
    actions: ['paper:closing-report', 'notice:pleaseRate'],
  },
}

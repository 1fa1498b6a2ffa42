import type { Node } from '@maplebridge/engine/core'
import { anyStage } from '../record/any-stage.ts'
import type { dossierName } from '../record/words.ts'
import type { clocks } from './clocks.ts'
import type { EventName } from './events.ts'
import type { notices } from './notices.ts'
import type { rules } from './rules.ts'
import type { agencyPapers } from './words.ts'

type State = Node<
  EventName | `clock.passed.${keyof typeof clocks}`,
  keyof typeof rules,
  | 'record'
  | `paper:${keyof typeof agencyPapers | keyof typeof dossierName}`
  | `notice:${keyof typeof notices}`
>
type On = NonNullable<State['on']>

/** Possible while the agent works on the case, in every state. */
const work: On = {
  'visit.made': { actions: 'paper:visit-record' },
  'contact.made': { actions: 'paper:visit-record' },
  'promise.kept': {},
  'deliberation.held': {},
  'deliberation.called': {},
  'collectiveStudy.held': {},
  'item.done': {},
  'item.dropped': {},
  'unit.invited': {},
  'unit.identified': {},
  'facts.recorded': {},
  'party.added': {},
  'case.reassessed': {},
  'mandate.signed': { actions: 'paper:petition-mandate' },
  'mediation.requested': {},
  'petition.filed': {},
  'agency.closed': { target: 'closedUnresolved' },
  'mandate.withdrawn': { target: 'closedUnresolved' },
}
/** Until the plan is carried out the office's own clock asks the agent to move. */
const moving: On = { 'clock.passed.progress': { actions: 'notice:stuck' } }
const meeting: On = { 'meeting.held': { actions: 'paper:meeting-minutes' } }
const closing: On = {
  'closing.proposed': {},
  'followUp.made': { actions: 'paper:follow-up-record' },
  'case.evaluated': {},
}

export const chart: State = {
  label: { zh: '各阶段', en: 'Any stage' },
  initial: 'unopened',
  on: {
    ...anyStage,
  },
  states: {
    unopened: {
      label: { zh: '未立', en: 'Not opened' },
      phase: 'collect',
      on: {
        'lead.reported': { target: 'lead', actions: 'notice:handed' },
        'case.registered': { target: 'registered' },
        'case.converted': [
          { guard: ['registered', 'mandated', 'visited'], target: 'factFinding' },
          { guard: ['registered', 'mandated'], target: 'mandated' },
          { guard: 'registered', target: 'registered' },
          { target: 'lead' },
        ],
      },
    },
    lead: {
      label: { zh: '线索', en: 'Clue' },
      phase: 'collect',
      on: {
        'case.registered': { target: 'registered' },
        'lead.dismissed': { target: 'dismissed' },
        'visit.made': {},
        'contact.made': {},
        'promise.kept': {},
        'mediation.requested': {},
        'petition.filed': {},
      },
    },
    registered: {
      label: { zh: '已登记，待委托', en: 'Registered, mandate awaited' },
      phase: 'discover',
      on: {
        ...work,
        ...moving,
        'mandate.signed': { target: 'mandated', actions: 'paper:petition-mandate' },
        'agency.started': { guard: 'isPotential', target: 'mandated' },
      },
    },
    mandated: {
      label: { zh: '已委托，待走访', en: 'Mandated, visit awaited' },
      phase: 'assign',
      on: {
        ...work,
        ...moving,
        'visit.made': { target: 'factFinding', actions: 'paper:visit-record' },
        'contact.made': { target: 'factFinding', actions: 'paper:visit-record' },
      },
    },
    factFinding: {
      label: { zh: '核实情况', en: 'Finding the facts' },
      phase: 'resolve',
      on: {
        ...work,
        ...moving,
        'meeting.called': {
          guard: ['visited', 'unitKnown'],
          target: 'coordinating',
          actions: 'paper:meeting-notice',
        },
      },
    },
    coordinating: {
      label: { zh: '协调中', en: 'Coordinating' },
      phase: 'resolve',
      on: {
        ...work,
        ...moving,
        ...meeting,
        'meeting.called': { actions: 'paper:meeting-notice' },
        'plan.agreed': {
          guard: ['met', 'planComplete'],
          target: 'planAgreed',
          actions: 'paper:responsibility-list',
        },
      },
    },
    planAgreed: {
      label: { zh: '方案已定', en: 'Plan agreed' },
      phase: 'resolve',
      on: { ...work, ...moving, ...meeting, 'execution.started': { target: 'executing' } },
    },
    executing: {
      label: { zh: '落实中', en: 'Carrying out' },
      phase: 'resolve',
      on: {
        ...work,
        ...meeting,
        'item.late': {},
        'followUp.made': { actions: 'paper:follow-up-record' },
        'result.confirmed': { guard: 'allDone', target: 'fedBack' },
      },
    },
    fedBack: {
      label: { zh: '已反馈，待结案', en: 'Fed back, to be closed' },
      phase: 'feedback',
      on: {
        ...closing,
        'visit.made': { actions: 'paper:visit-record' },
        'mediation.requested': {},
        'petition.filed': {},
        'case.resolved': {
          guard: ['closingProposed', 'toldBack', 'followedUp', 'noRelapse', 'itemsDone'],
          target: 'resolved',
          actions: 'notice:pleaseRate',
        },
        'agency.closed': { target: 'closedUnresolved' },
      },
    },
    resolved: {
      label: { zh: '已化解', en: 'Resolved' },
      phase: 'feedback',
      on: {
        'followUp.made': { actions: 'paper:follow-up-record' },
        'case.evaluated': {},
        'case.archived': { guard: 'dossierComplete', target: 'archived', actions: 'paper:dossier' },
      },
    },
    closedUnresolved: {
      label: { zh: '未化解，已结束', en: 'Ended unresolved' },
      phase: 'feedback',
      on: {
        'case.evaluated': {},
        'mediation.requested': {},
        'petition.filed': {},
        'case.archived': { guard: 'dossierComplete', target: 'archived', actions: 'paper:dossier' },
      },
    },
    dismissed: {
      label: { zh: '线索不立案', en: 'Clue dismissed' },
      phase: 'feedback',
      on: { 'case.archived': { target: 'archived', actions: 'paper:dossier' } },
    },
    archived: { label: { zh: '已归档', en: 'Archived' }, phase: 'feedback', type: 'final' },
  },
}

import { recordEvents } from '../record/events.ts'
import { tollEvents } from '../record/toll.ts'
import type { Role } from '../roles.ts'
import { closingEvents } from './closing-events.ts'
import { conversionEvents } from './conversion-events.ts'
import { groupEvents } from './group-events.ts'
import { handlingEvents } from './handling-events.ts'
import { hearingEvents } from './hearing-events.ts'
import { petitionIntakeEvents } from './intake-events.ts'
import { proposalEvents } from './proposal-events.ts'
import { reviewEvents } from './review-events.ts'
import { routingEvents } from './routing-events.ts'
import { tollable } from './tollable.ts'

/** An event of the one record that further roles may send in petitions. */
const alsoBy = <E extends { by: readonly Role[] }>(event: E, ...more: Role[]) => ({
  ...event,
  by: [...event.by, ...more],
})

export const events = {
  ...petitionIntakeEvents,
  ...groupEvents,
  ...routingEvents,
  ...handlingEvents,
  ...hearingEvents,
  ...reviewEvents,
  ...closingEvents,
  ...proposalEvents,
  ...tollEvents(tollable),
  ...conversionEvents,

  'attachment.added': recordEvents['attachment.added'],
  'party.linked': alsoBy(recordEvents['party.linked'], 'petitionBureau', 'unitHandler'),
  'mandate.signed': alsoBy(recordEvents['mandate.signed'], 'petitionBureau', 'unitHandler'),
  'recusal.declared': alsoBy(recordEvents['recusal.declared'], 'petitionBureau', 'reviewer'),
  'recusal.decided': alsoBy(recordEvents['recusal.decided'], 'petitionBureau', 'unitHead'),
  'visit.made': recordEvents['visit.made'],
  'contact.made': recordEvents['contact.made'],
  'promise.kept': recordEvents['promise.kept'],
  'meeting.held': recordEvents['meeting.held'],
  'deliberation.held': alsoBy(recordEvents['deliberation.held'], 'petitionBureau'),
  'deliberation.called': alsoBy(recordEvents['deliberation.called'], 'petitionBureau'),
  'collectiveStudy.held': recordEvents['collectiveStudy.held'],
  'result.published': alsoBy(recordEvents['result.published'], 'petitionBureau'),
  'result.unpublished': alsoBy(recordEvents['result.unpublished'], 'petitionBureau'),
  'item.done': alsoBy(recordEvents['item.done'], 'petitionBureau'),
  'item.dropped': alsoBy(recordEvents['item.dropped'], 'petitionBureau'),
  'emergency.raised': alsoBy(
    recordEvents['emergency.raised'],
    'petitionBureau',
    'unitHandler',
    'unitHead',
    'disciplineOrgan',
  ),
  'emergency.reported': alsoBy(
    recordEvents['emergency.reported'],
    'petitionBureau',
    'unitHandler',
    'unitHead',
    'disciplineOrgan',
  ),
  'case.supervised': alsoBy(recordEvents['case.supervised'], 'petitionBureau'),
  'supervision.answered': alsoBy(recordEvents['supervision.answered'], 'disciplineOrgan'),
  'followUp.made': alsoBy(recordEvents['followUp.made'], 'petitionBureau', 'unitHandler'),
  'case.evaluated': recordEvents['case.evaluated'],
  'case.archived': alsoBy(recordEvents['case.archived'], 'petitionBureau'),
}

export type EventName = keyof typeof events

import { recordEvents } from '../record/events.ts'
import { tollEvents } from '../record/toll.ts'
import { agreementEvents } from './agreement-events.ts'
import { mediationEvents } from './mediation-events.ts'
import { openingEvents } from './opening-events.ts'
import { outcomeEvents } from './outcome-events.ts'
import { peopleEvents } from './people-events.ts'
import { performanceEvents } from './performance-events.ts'
import { tollable } from './tollable.ts'

export const events = {
  ...recordEvents,
  ...openingEvents,
  ...peopleEvents,
  ...mediationEvents,
  ...agreementEvents,
  ...performanceEvents,
  ...outcomeEvents,
  ...tollEvents(tollable),
}

export type EventName = keyof typeof events

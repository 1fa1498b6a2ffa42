import { recordEvents } from '../record/events.ts'
import { agreementEvents } from './agreement-events.ts'
import { mediationEvents } from './mediation-events.ts'
import { openingEvents } from './opening-events.ts'
import { outcomeEvents } from './outcome-events.ts'
import { peopleEvents } from './people-events.ts'
import { performanceEvents } from './performance-events.ts'

export const events = {
  ...recordEvents,
  ...openingEvents,
  ...peopleEvents,
  ...mediationEvents,
  ...agreementEvents,
  ...performanceEvents,
  ...outcomeEvents,
}

export type EventName = keyof typeof events

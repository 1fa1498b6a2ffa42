import { recordEvents } from '../record/events.ts'
import { agencyEvents } from './agency-events.ts'

export const events = { ...recordEvents, ...agencyEvents }
export type EventName = keyof typeof events

import type { DueOf, Progress } from '@maplebridge/engine/core'
import { row } from '../record/describe.ts'
import { isRestricted, type PetitionData } from './data.ts'

const REGISTERED = { zh: '已登记', en: 'Registered' }
const CONCLUDED = { zh: '已办结', en: 'Concluded' }

/** What a petitioner reads with his query code: the days he is told anyway. Of an accusation not even the organ. */
export function progress(data: PetitionData, due: DueOf): Progress {
  if (isRestricted(data)) return { status: data.finishedOn === null ? REGISTERED : CONCLUDED, rows: [] }
  const days = [
    row('登记', 'Registered', data.registeredOn),
    row('转送', 'Forwarded', data.unit && data.forwardedOn && `${data.forwardedOn} ${data.unit.name}`),
    row('告知', 'Notified', data.notifiedOn),
    row('受理', 'Accepted', data.acceptedOn),
    row('应当办结', 'Due', data.acceptedOn && due(data.track === 'simple' ? 'simpleHandling' : 'handling')),
    row('答复', 'Answered', data.deliveredOn),
  ]
  return { rows: days.filter((each) => each !== undefined) }
}

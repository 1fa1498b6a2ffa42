import { reference, resourcesBureau } from '../sample-petition.ts'
import type { AcceptanceNoticeFacts } from './facts.ts'

export const acceptanceNoticeSample: AcceptanceNoticeFacts = {
  organ: resourcesBureau,
  documentNumber: '青自然资信受〔2026〕12号',
  issuedOn: '2026-01-26',
  ...reference,
  channel: 'letter',
  receivedOn: '2026-01-05',
  unitReceivedOn: '2026-01-12',
  acceptedOn: '2026-01-26',
  track: 'ordinary',
  dueOn: '2026-03-27',
  department: '耕地保护科',
  phone: '0000-5550222',
  queryCode: '7KQ2-9XFA',
}

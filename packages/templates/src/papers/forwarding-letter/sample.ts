import { bureau, reference, resourcesBureau } from '../sample-petition.ts'
import type { ForwardingLetterFacts } from './facts.ts'

export const forwardingLetterSample: ForwardingLetterFacts = {
  organ: bureau,
  documentNumber: '青信转〔2026〕8号',
  issuedOn: '2026-01-12',
  ...reference,
  addressee: resourcesBureau,
  channel: 'letter',
  receivedOn: '2026-01-05',
  attachments: ['信访事项登记表', '信访材料（共六页）'],
}

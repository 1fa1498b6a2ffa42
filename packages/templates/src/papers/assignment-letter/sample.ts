import { bureau, reference, resourcesBureau } from '../sample-petition.ts'
import type { AssignmentLetterFacts } from './facts.ts'

export const assignmentLetterSample: AssignmentLetterFacts = {
  organ: bureau,
  documentNumber: '青信交〔2026〕3号',
  issuedOn: '2026-01-12',
  ...reference,
  addressee: resourcesBureau,
  channel: 'letter',
  receivedOn: '2026-01-05',
  requirements: ['当面听取信访人陈述事实和理由。', '核实十二户青苗清点登记情况。'],
  reportDueOn: '2026-03-31',
  attachments: ['信访事项登记表'],
}

import { bureau, cityGovernment, reference } from '../sample-petition.ts'
import type { FinalDeclineNoticeFacts } from './facts.ts'

export const finalDeclineNoticeSample: FinalDeclineNoticeFacts = {
  organ: bureau,
  documentNumber: '青信不再受〔2026〕1号',
  issuedOn: '2026-10-14',
  ...reference,
  receivedOn: '2026-10-12',
  final: { organ: cityGovernment, documentNumber: '云信复核〔2026〕1号', issuedOn: '2026-08-27' },
  help: '如生活确有困难，可以向柳岸镇民政办公室申请救助。',
}

import { districtGovernment, reference } from '../sample-petition.ts'
import type { ReviewAcceptanceNoticeFacts } from './facts.ts'

export const reviewAcceptanceNoticeSample: ReviewAcceptanceNoticeFacts = {
  organ: districtGovernment,
  documentNumber: '青政信复查受〔2026〕3号',
  issuedOn: '2026-06-05',
  ...reference,
  step: 'review',
  opinionNumber: '青自然资访答〔2026〕45号',
  receivedOn: '2026-06-02',
  dueOn: '2026-07-02',
  department: '区人民政府信访事项复查复核办公室',
  phone: '0000-5550444',
}

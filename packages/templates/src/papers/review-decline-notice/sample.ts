import { cityGovernment, reference } from '../sample-petition.ts'
import type { ReviewDeclineNoticeFacts } from './facts.ts'

export const reviewDeclineNoticeSample: ReviewDeclineNoticeFacts = {
  organ: cityGovernment,
  documentNumber: '云政信复核不受〔2026〕1号',
  issuedOn: '2026-08-06',
  ...reference,
  step: 'reReview',
  opinionNumber: '青政信复查〔2026〕3号',
  receivedOn: '2026-08-04',
  reason: '你于2026年7月3日收到复查意见，至8月3日已满法定期限，且没有提出逾期的正当理由',
}

import { cityGovernment, districtGovernment, reference, resourcesBureau } from '../sample-petition.ts'
import type { ReviewOpinionFacts } from './facts.ts'

export const reviewOpinionSample: ReviewOpinionFacts = {
  organ: districtGovernment,
  documentNumber: '青政信复查〔2026〕3号',
  issuedOn: '2026-07-01',
  ...reference,
  original: { organ: resourcesBureau, documentNumber: '青自然资访答〔2026〕45号', servedOn: '2026-05-11' },
  requestedOn: '2026-06-02',
  requests: ['撤销原处理意见。', '兑付青苗补偿费4,260元。'],
  findings: ['原处理意见认定的事实与测绘成果一致。'],
  reasoning: ['原办理机关听取了陈述，履行了调查程序，处理意见事实清楚、程序合法。'],
  outcome: 'upheld',
  basis: ['《信访工作条例》第三十五条'],
  upperOrgan: cityGovernment,
}

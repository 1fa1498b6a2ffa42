import { cityGovernment, districtGovernment, reference } from '../sample-petition.ts'
import type { ReReviewOpinionFacts } from './facts.ts'

export const reReviewOpinionSample: ReReviewOpinionFacts = {
  organ: cityGovernment,
  documentNumber: '云政信复核〔2026〕1号',
  issuedOn: '2026-08-27',
  ...reference,
  original: { organ: districtGovernment, documentNumber: '青政信复查〔2026〕3号', servedOn: '2026-07-03' },
  requestedOn: '2026-07-20',
  requests: ['变更复查意见，兑付青苗补偿费4,260元。'],
  findings: ['2025年9月的青苗清点表有测绘人员和村民委员会签字，数量、品种清楚，对应补偿费4,260元。'],
  reasoning: ['清点先于红线调整，信访人的青苗损失真实存在，应当予以补偿。'],
  hearing: { from: '2026-08-03', to: '2026-08-12' },
  outcome: 'changed',
  decision: ['由云溪市青石区自然资源局于2026年9月30日前向你兑付青苗补偿费4,260元。'],
  basis: ['《信访工作条例》第三十六条'],
}

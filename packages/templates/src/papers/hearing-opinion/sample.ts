import { matter, petitioner, petitionNumber } from '../sample-petition.ts'
import type { HearingOpinionFacts } from './facts.ts'

export const hearingOpinionSample: HearingOpinionFacts = {
  number: petitionNumber,
  petitioner,
  matter,
  heldOn: '2026-08-03',
  panel: ['韩某未', '杨某申', '朱某酉', '秦某戌', '尤某亥'],
  findings: ['2025年9月的青苗清点表有测绘人员和村民委员会签字，数量、品种清楚，对应补偿费4,260元。'],
  opinion: ['清点先于红线调整，信访人的青苗损失真实存在，建议予以补偿。'],
  dissent: '一名评议人员认为应当先更正测绘图再行兑付。',
  deliberatedOn: '2026-08-12',
}

import { matter, petitioner, petitionNumber } from '../sample-petition.ts'
import type { HearingRecordFacts } from './facts.ts'

export const hearingRecordSample: HearingRecordFacts = {
  number: petitionNumber,
  petitioner,
  matter,
  heldOn: '2026-08-03',
  startsAt: '09:30',
  endsAt: '11:20',
  place: '云溪市信访局三楼听证室',
  host: '韩某未',
  panel: ['杨某申', '朱某酉', '秦某戌', '尤某亥'],
  recorder: '许某子',
  participants: [
    { name: '赵某丑', position: '信访人' },
    { name: '冯某寅', organisation: '云溪市青石区自然资源局', position: '耕地保护科科长' },
    { name: '陈某卯', organisation: '柳岸村村民委员会', position: '主任' },
  ],
  record: [
    { speaker: '韩某未', text: '现在开始听证。宣布听证纪律和各方权利。各方是否申请回避？' },
    { speaker: '赵某丑', text: '不申请。青苗已经清点登记，补偿费4,260元至今没有兑付。' },
    { speaker: '冯某寅', text: '不申请。第一次测绘认为该地块在红线外，因此没有列入兑付名册。' },
    { speaker: '陈某卯', text: '村里留有2025年9月的清点表，有测绘人员签字。' },
    { speaker: '杨某申', text: '请自然资源局说明清点表与测绘图不一致的原因。' },
    { speaker: '冯某寅', text: '清点在先，红线调整在后，清点表没有随之更正。' },
  ],
}

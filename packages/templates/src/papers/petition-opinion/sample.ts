import { districtGovernment, reference, resourcesBureau } from '../sample-petition.ts'
import type { PetitionOpinionFacts } from './facts.ts'

export const petitionOpinionSample: PetitionOpinionFacts = {
  organ: resourcesBureau,
  documentNumber: '青自然资访答〔2026〕45号',
  issuedOn: '2026-05-08',
  ...reference,
  acceptedOn: '2026-01-26',
  requests: ['兑付青苗补偿费4,260元。'],
  findings: [
    '2025年9月，柳岸村道路拓宽项目开工前，项目单位会同村民委员会对沿线青苗进行清点。你户清点登记小麦1.4亩，对应补偿费4,260元。',
    '2025年10月，项目红线调整，测绘成果显示你户登记地块位于调整后的用地红线之外，故未列入兑付名册。本机关于2026年2月3日当面听取了你的陈述，并于4月重新测绘，结论与前次一致。',
  ],
  outcome: 'notSupported',
  decision: ['你户登记地块不在项目用地红线内，兑付青苗补偿费的请求缺乏事实依据，不予支持。'],
  basis: ['《云溪市征收土地青苗补偿办法（虚构）》第六条', '《信访工作条例》第三十二条'],
  upperOrgan: districtGovernment,
}

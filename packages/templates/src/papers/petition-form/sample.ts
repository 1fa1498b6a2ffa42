import { petitioner, petitionNumber } from '../sample-petition.ts'
import type { PetitionFormFacts } from './facts.ts'

export const petitionFormSample: PetitionFormFacts = {
  number: petitionNumber,
  queryCode: '7KQ2-9XFA',
  channel: 'letter',
  receivedOn: '2026-01-05',
  petitioner,
  phone: '10000000701',
  address: '青石区柳岸镇柳岸村一组',
  people: 12,
  purpose: 'request',
  contentClass: '自然资源／征地补偿',
  problemPlace: '青石区柳岸镇柳岸村',
  requests: ['兑付青苗补偿费4,260元。'],
  facts: ['2025年9月柳岸村道路拓宽占用承包地，赵某丑等十二户的青苗已经清点登记，补偿费至今没有兑付。'],
  priorHandling: '2025年12月向村民委员会反映，答复等待测绘结果。',
  registrar: '钱某亥',
  registeredOn: '2026-01-05',
}

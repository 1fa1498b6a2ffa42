import { committee, li, number, propertyCompany, zhang } from '../sample-people.ts'
import type { AcceptanceFormFacts } from './facts.ts'

export const acceptanceFormSample: AcceptanceFormFacts = {
  number,
  committee,
  acceptedOn: '2026-03-05',
  basis: 'consent',
  parties: [zhang, li, propertyCompany],
  category: '邻里纠纷（房屋渗漏）',
  source: 'initiative',
  summary: [
    '2026年3月2日，网格员入户走访时发现3号楼2单元501室卧室顶棚渗水，墙面起皮脱落。501室住户张某甲认为渗水来自楼上601室卫生间，601室住户李某乙不予认可，物业服务企业未能及时查明原因。',
  ],
  registrar: '胡某丙',
  registeredOn: '2026-03-05',
}

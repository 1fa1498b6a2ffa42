import { committee, li, number, propertyCompany, zhang } from '../sample-people.ts'
import type { ClosingReportFacts } from './facts.ts'

export const closingReportSample: ClosingReportFacts = {
  number,
  filledOn: '2026-04-21',
  office: committee,
  handler: '胡某丙',
  acceptedOn: '2026-03-05',
  closedOn: '2026-04-21',
  parties: [zhang, li, propertyCompany],
  source: '人民调解委员会主动调解',
  summary: ['张某甲居住的3号楼2单元501室卧室顶棚渗水，三方因维修责任和室内损失发生争议。'],
  result: [
    '2026年3月17日达成书面协议，维修工程于4月3日验收合格，室内修复费用1,800元已支付。',
    '4月20日雨后回访，未再渗水。',
  ],
  head: '吴某卯',
}

import { number } from '../sample-people.ts'
import type { VisitRecordFacts } from './facts.ts'

export const visitRecordSample: VisitRecordFacts = {
  number,
  kind: 'contact',
  on: '2026-03-04',
  at: '15:20',
  place: '青石区住房和城乡建设局维修资金科',
  met: ['钱某丑'],
  notes: ['就3号楼屋面渗漏的保修期限和维修资金使用了解情况。该楼2019年11月竣工，五年防渗漏保修期已满。'],
  promises: [{ who: '钱某丑', what: '派技术人员到现场查勘', dueOn: '2026-03-06' }],
  recorders: ['胡某丙'],
}

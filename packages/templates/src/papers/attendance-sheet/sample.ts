import { number } from '../sample-people.ts'
import type { AttendanceSheetFacts } from './facts.ts'

export const attendanceSheetSample: AttendanceSheetFacts = {
  number,
  topic: '3号楼2单元501室房屋渗漏的维修责任与费用',
  heldOn: '2026-03-10',
  place: '槐荫社区二楼会议室',
  host: '胡某丙',
  attendees: [
    { name: '钱某丑', organisation: '青石区住房和城乡建设局', position: '维修资金科' },
    { name: '周某寅', organisation: '云溪市测试物业服务有限公司', position: '项目经理' },
    { name: '吴某卯', organisation: '槐荫社区', position: '党总支书记' },
    { name: '张某甲' },
    { name: '李某乙' },
  ],
}

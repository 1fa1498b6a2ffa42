import { number } from '../sample-people.ts'
import type { MeetingMinutesFacts } from './facts.ts'

export const meetingMinutesSample: MeetingMinutesFacts = {
  number,
  convener: '云溪市青石区柳湾街道槐荫社区居民委员会',
  session: 1,
  heldOn: '2026-03-10',
  startsAt: '09:00',
  endsAt: '10:50',
  place: '槐荫社区二楼会议室',
  host: '胡某丙',
  recorder: '孙某丁',
  attendees: [
    { name: '钱某丑', organisation: '青石区住房和城乡建设局', position: '维修资金科' },
    { name: '周某寅', organisation: '云溪市测试物业服务有限公司', position: '项目经理' },
    { name: '吴某卯', organisation: '槐荫社区', position: '党总支书记' },
    { name: '张某甲' },
    { name: '李某乙' },
  ],
  topic: '3号楼2单元501室房屋渗漏的维修责任与费用',
  statements: [
    { speaker: '张某甲', text: '卧室顶棚自三月初起渗水，雨天加重，希望尽快堵漏并修复室内。' },
    { speaker: '周某寅', text: '查勘确认渗水点在外墙与屋面交接处，属于共用部位，物业服务企业负责组织维修。' },
    { speaker: '钱某丑', text: '五年防水保修期已过，可以由业主委员会申请应急使用住宅专项维修资金。' },
  ],
  responsibilities: [
    {
      item: '临时堵漏',
      organisation: '云溪市测试物业服务有限公司',
      person: '周某寅',
      dueOn: '2026-03-13',
      payer: '物业服务企业',
    },
    {
      item: '编制共用部位维修方案和预算',
      organisation: '云溪市测试物业服务有限公司',
      person: '周某寅',
      dueOn: '2026-03-17',
      costFen: 1_860_000,
      payer: '住宅专项维修资金',
    },
    {
      item: '指导应急使用维修资金的申请',
      organisation: '青石区住房和城乡建设局',
      person: '钱某丑',
      dueOn: '2026-03-17',
    },
  ],
  agreed: ['渗水部位属于共用部位，李某乙不承担责任。', '维修费用优先从住宅专项维修资金中列支。'],
  unresolved: ['张某甲室内墙面、地板修复费用的承担。'],
  nextMeeting: { heldOn: '2026-03-17', place: '槐荫社区二楼会议室', topic: '确定维修方案与室内修复费用' },
}

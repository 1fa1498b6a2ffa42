import { number } from '../sample-people.ts'
import type { MeetingNoticeFacts } from './facts.ts'

export const meetingNoticeSample: MeetingNoticeFacts = {
  organ: '青石区柳湾街道综治中心',
  documentNumber: '柳综通〔2026〕4号',
  issuedOn: '2026-03-06',
  addressees: ['青石区住房和城乡建设局', '云溪市测试物业服务有限公司', '张某甲', '李某乙'],
  number,
  topic: '3号楼2单元501室房屋渗漏的维修责任与费用',
  heldOn: '2026-03-10',
  startsAt: '09:00',
  place: '槐荫社区二楼会议室',
  host: '胡某丙',
  attendees: [
    { name: '钱某丑', organisation: '青石区住房和城乡建设局', position: '维修资金科' },
    { name: '周某寅', organisation: '云溪市测试物业服务有限公司', position: '项目经理' },
    { name: '张某甲' },
    { name: '李某乙' },
  ],
  preparations: ['物业服务企业提供房屋竣工和保修资料。', '张某甲提供渗水照片和修复报价。'],
  department: '柳湾街道综治中心协调组',
  phone: '0000-5550555',
}

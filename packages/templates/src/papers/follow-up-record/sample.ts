import { committee, li, number, propertyCompany, zhang } from '../sample-people.ts'
import type { FollowUpRecordFacts } from './facts.ts'

export const followUpRecordSample: FollowUpRecordFacts = {
  number,
  committee,
  parties: [zhang, li, propertyCompany],
  matter: '3号楼2单元501室房屋渗漏纠纷',
  visitedOn: '2026-04-20',
  way: 'visit',
  performance: 'performed',
  satisfaction: 'satisfied',
  situation: [
    '共用部位维修工程已于2026年4月3日完工，甲方、乙方和人民调解员共同验收合格。室内修复费用壹仟捌佰元已由物业服务企业转账支付。',
    '4月18日至19日连续降雨，雨后入户查看，501室卧室顶棚未再出现渗水。',
  ],
  litigation: '当事人未就本纠纷提起诉讼或者申请仲裁。',
  escalation: '未发现矛盾激化迹象。',
  measures: '提醒物业服务企业在汛期前再检查一次屋面。',
  visitors: ['胡某丙'],
}

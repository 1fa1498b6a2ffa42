import { committee, propertyCompany, zhang } from '../sample-people.ts'
import type { TerminationNoticeFacts } from './facts.ts'

export const terminationNoticeSample: TerminationNoticeFacts = {
  number: '（2026）槐荫人调字第006号',
  committee,
  parties: [zhang, propertyCompany],
  matter: '张某甲与云溪市测试物业服务有限公司物业费纠纷',
  reason: '当事人分歧较大，经两次调解仍不能达成协议',
  routes: ['向青石区住房和城乡建设局投诉物业服务问题。', '向有管辖权的人民法院提起诉讼。'],
  mediators: ['胡某丙'],
  terminatedOn: '2026-06-18',
}

import { committee } from '../sample-people.ts'
import type { MediationDeclineNoticeFacts } from './facts.ts'

export const mediationDeclineNoticeSample: MediationDeclineNoticeFacts = {
  number: '（2026）槐荫人调字第007号',
  committee,
  applicants: ['张某甲'],
  matter: '与某培训机构的行政处罚争议',
  appliedOn: '2026-06-22',
  reason: '该事项由行政机关依法处理，不属于人民调解的范围',
  routes: ['向作出处罚决定机关的本级人民政府申请行政复议。', '向有管辖权的人民法院提起行政诉讼。'],
  declinedOn: '2026-06-24',
}

import { resourcesBureau } from '../sample-petition.ts'
import type { DeclineNoticeFacts } from './facts.ts'

export const declineNoticeSample: DeclineNoticeFacts = {
  organ: resourcesBureau,
  documentNumber: '青自然资信不受〔2026〕2号',
  issuedOn: '2026-02-09',
  petitioner: '孙某午',
  petitionNumber: '（2026）青石信字第031号',
  matter: '不动产登记信息更正',
  receivedOn: '2026-02-03',
  reason: '该事项已由云溪市自然资源局受理，尚在法定办理期限内',
  basis: '《信访工作条例》第十九条第三款',
  properChannel: '请等待云溪市自然资源局的书面答复，也可以向该局查询办理进度。',
}

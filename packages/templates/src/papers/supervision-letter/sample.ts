import { bureau, reference, resourcesBureau } from '../sample-petition.ts'
import type { SupervisionLetterFacts } from './facts.ts'

export const supervisionLetterSample: SupervisionLetterFacts = {
  organ: bureau,
  documentNumber: '青信督〔2026〕2号',
  issuedOn: '2026-04-27',
  ...reference,
  addressee: resourcesBureau,
  problem: ['该事项办理期限经延长至2026年4月26日止，至今没有作出处理意见，已经超期。'],
  requirements: ['立即作出书面处理意见并送达信访人。', '说明超期原因和责任人。'],
  advice: '建议对同类征地补偿事项建立办理期限提醒。',
  replyBy: '2026-05-08',
}

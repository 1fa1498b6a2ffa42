import { committee, elderSon, familyNumber, mother, youngerSon } from '../sample-people.ts'
import type { ConfirmationApplicationFacts } from './facts.ts'

export const confirmationApplicationSample: ConfirmationApplicationFacts = {
  applicants: [elderSon, youngerSon, mother],
  committee,
  agreementNumber: familyNumber,
  matter: '赡养费',
  agreedOn: '2026-05-08',
  effectiveOn: '2026-05-08',
  reasons: ['协议约定王某己自2026年6月起每月5日前支付刘某庚赡养费800元，医药费由王某戊、王某己各承担一半。'],
  court: '云溪市青石区人民法院',
  attachments: ['人民调解协议书', '调解组织主持调解证明', '身份证明', '送达地址确认书'],
  appliedOn: '2026-06-04',
}

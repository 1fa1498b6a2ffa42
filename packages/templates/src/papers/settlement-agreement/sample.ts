import { propertyCompany, zhang } from '../sample-people.ts'
import type { SettlementAgreementFacts } from './facts.ts'

export const settlementAgreementSample: SettlementAgreementFacts = {
  kind: 'settlement',
  number: '（2026）青石信字第015号',
  matter: '柳岸村道路施工损坏围墙',
  parties: [
    zhang,
    { ...propertyCompany, name: '云溪市测试建设工程有限公司', address: '青石区柳湾街道柳岸路8号' },
  ],
  disputeFacts: ['2026年5月，乙方在柳岸村施工时损坏甲方老宅围墙约六米，双方就修复费用发生争议。'],
  terms: [
    {
      text: '乙方一次性补偿甲方围墙修复费用。',
      payer: '云溪市测试建设工程有限公司',
      payee: '张某甲',
      amountFen: 350_050,
      dueOn: '2026-06-30',
      manner: '银行转账',
    },
    { text: '甲方收到款项后自行修复，不再就此事提出其他要求。', manner: '自收到款项之日起履行' },
  ],
  witness: '云溪市青石区柳湾街道办事处',
  copies: 3,
  signedOn: '2026-06-16',
}

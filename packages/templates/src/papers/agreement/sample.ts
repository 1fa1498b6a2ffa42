import { committee, li, number, propertyCompany, zhang } from '../sample-people.ts'
import type { AgreementFacts } from './facts.ts'

export const agreementSample: AgreementFacts = {
  number,
  committee,
  parties: [zhang, li, propertyCompany],
  disputeFacts: [
    '2026年3月2日，甲方居住的槐荫社区3号楼2单元501室卧室顶棚渗水，造成墙面起皮、地板受潮。甲方认为渗水来自乙方居住的601室卫生间，乙方认为与己无关，丙方未能及时查明原因，三方因维修责任和室内损失发生争议。',
    '2026年3月6日，人民调解员会同工程技术人员入户查勘，确认渗水点位于外墙与屋面交接处的共用部位，601室卫生间不是渗水原因，乙方不承担责任。',
  ],
  terms: [
    {
      text: '丙方负责组织维修渗水的外墙与屋面共用部位，工程费用从住宅专项维修资金中列支。',
      payer: '云溪市测试物业服务有限公司',
      amountFen: 1_860_000,
      dueOn: '2026-04-03',
      manner: '委托施工单位维修，完工后由甲方、乙方共同验收',
    },
    {
      text: '丙方承担甲方卧室墙面、地板的修复费用。',
      payer: '云溪市测试物业服务有限公司',
      payee: '张某甲',
      amountFen: 180_000,
      dueOn: '2026-04-03',
      manner: '银行转账',
    },
    {
      text: '丙方协助业主委员会提出应急使用住宅专项维修资金的申请，甲方、乙方予以配合。',
      payer: '云溪市测试物业服务有限公司',
      dueOn: '2026-03-18',
    },
    { text: '甲方、乙方相互谅解，今后就本次渗水不再向对方提出其他要求。', manner: '自本协议生效之日起履行' },
  ],
  copies: 4,
  signedOn: '2026-03-17',
  mediators: ['胡某丙'],
  recorder: '孙某丁',
}

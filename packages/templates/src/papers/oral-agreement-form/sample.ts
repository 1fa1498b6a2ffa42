import { committee, li, zhang } from '../sample-people.ts'
import type { OralAgreementFormFacts } from './facts.ts'

export const oralAgreementFormSample: OralAgreementFormFacts = {
  number: '（2026）槐荫人调字第005号',
  committee,
  parties: [zhang, li],
  disputeFacts: ['2026年5月20日，李某乙家的空调外机夜间运行噪声较大，影响张某甲家人休息，双方发生口角。'],
  terms: ['李某乙对空调外机支架加装减振垫。', '双方互相道歉，今后遇事先行沟通。'],
  performance: '李某乙于2026年5月27日前安装完毕，费用自理。',
  agreedOn: '2026-05-22',
  mediators: ['胡某丙'],
  recorder: '孙某丁',
}

import { days, workingDays } from '@maplebridge/engine/core'
import { national1 } from './national.ts'
import { overlay } from './pack.ts'

export const shenzhen1 = overlay(national1, {
  id: 'shenzhen@1',
  label: { zh: '深圳市', en: 'Shenzhen' },
  source: {
    zh: '《深圳经济特区矛盾纠纷多元化解条例》（2022）',
    en: 'Shenzhen Dispute Resolution Regulations (2022)',
  },
  changes: {
    mediation: {
      value: days(30),
      basis: {
        zh: '《深圳经济特区矛盾纠纷多元化解条例》（2022）第25条：各方可以约定；没有约定的30日，经同意可延长',
        en: 'Shenzhen Dispute Resolution Regulations (2022) art. 25: as agreed, else 30 days, longer by consent',
        certainty: 'certain',
      },
    },
    administrativeMediation: {
      value: { decision: workingDays(5), complexDecision: workingDays(10), transfer: workingDays(3) },
      basis: {
        zh: '《深圳经济特区矛盾纠纷多元化解条例》（2022）：行政调解5个工作日内决定受理，复杂的10个工作日，3个工作日内移送',
        en: 'Shenzhen Dispute Resolution Regulations (2022): acceptance in 5 working days, 10 if complex, transfer in 3',
        certainty: 'certain',
      },
    },
  },
})

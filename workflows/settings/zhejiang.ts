import { days, workingDays } from '@maplebridge/engine/core'
import { national1 } from './national.ts'
import { BEFORE_2022, overlay } from './pack.ts'

const answer = {
  zh: '《浙江省信访条例》（2016）：5个工作日内答复、转送',
  en: 'Zhejiang Petition Regulations (2016): answered or forwarded within 5 working days',
  certainty: 'certain',
} as const

export const zhejiang1 = overlay(national1, {
  id: 'zhejiang@1',
  label: { zh: '浙江省', en: 'Zhejiang' },
  source: { zh: '《浙江省信访条例》（2016）', en: 'Zhejiang Petition Regulations (2016)' },
  note: BEFORE_2022,
  changes: {
    sorting: { value: workingDays(5), basis: answer },
    directNotice: { value: workingDays(5), basis: answer },
    notice: { value: workingDays(5), basis: answer },
    acceptance: {
      value: workingDays(5),
      basis: {
        zh: '《浙江省信访条例》（2016）：5个工作日内决定是否受理',
        en: 'Zhejiang Petition Regulations (2016): acceptance is decided within 5 working days',
        certainty: 'certain',
      },
    },
    handling: {
      value: days(30),
      basis: {
        zh: '《浙江省信访条例》（2016）：30日内办结，可延长不超过60日',
        en: 'Zhejiang Petition Regulations (2016): finished within 30 days, extended by 60 at most',
        certainty: 'certain',
      },
    },
    extensionDaysAtMost: {
      value: 60,
      basis: {
        zh: '《浙江省信访条例》（2016）：延长不超过60日',
        en: 'Zhejiang Petition Regulations (2016): extended by 60 days at most',
        certainty: 'certain',
      },
    },
    representatives: {
      value: [
        { peopleAtMost: 10, representatives: 3 },
        { peopleAtMost: null, representatives: 5 },
      ],
      basis: {
        zh: '《浙江省信访条例》（2016）：走访不超过10人的代表不超过3人，超过10人的不超过5人',
        en: 'Zhejiang Petition Regulations (2016): up to 10 visitors at most 3 representatives, above that 5',
        certainty: 'certain',
      },
    },
  },
})

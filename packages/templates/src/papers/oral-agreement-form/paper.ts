import { definePaper } from '../define-paper.ts'
import { oralAgreementFormFacts } from './facts.ts'
import { oralAgreementFormSample } from './sample.ts'

export const oralAgreementForm = definePaper({
  title: '人民调解口头协议登记表',
  facts: oralAgreementFormFacts,
  sample: oralAgreementFormSample,
  folder: import.meta.url,
})

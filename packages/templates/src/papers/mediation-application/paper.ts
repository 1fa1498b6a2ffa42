import { definePaper } from '../define-paper.ts'
import { mediationApplicationFacts } from './facts.ts'
import { mediationApplicationSample } from './sample.ts'

export const mediationApplication = definePaper({
  title: '人民调解申请书',
  facts: mediationApplicationFacts,
  sample: mediationApplicationSample,
  folder: import.meta.url,
  copies: ({ respondents }) => 1 + respondents.length,
})

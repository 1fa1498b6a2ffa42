import { definePaper } from '../define-paper.ts'
import { responsibilityListFacts } from './facts.ts'
import { responsibilityListSample } from './sample.ts'

export const responsibilityList = definePaper({
  title: '责任清单',
  facts: responsibilityListFacts,
  sample: responsibilityListSample,
  folder: import.meta.url,
  copies: ({ responsibilities }) => responsibilities.length + 1,
})

import { definePaper } from '../define-paper.ts'
import { evidenceListFacts } from './facts.ts'
import { evidenceListSample } from './sample.ts'

export const evidenceList = definePaper({
  title: '证据材料清单',
  facts: evidenceListFacts,
  sample: evidenceListSample,
  folder: import.meta.url,
})

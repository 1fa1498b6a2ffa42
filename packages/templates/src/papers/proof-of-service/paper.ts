import { definePaper } from '../define-paper.ts'
import { proofOfServiceFacts } from './facts.ts'
import { proofOfServiceSample } from './sample.ts'

export const proofOfService = definePaper({
  title: '送达回证',
  facts: proofOfServiceFacts,
  sample: proofOfServiceSample,
  folder: import.meta.url,
})

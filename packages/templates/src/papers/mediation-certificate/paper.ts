import { definePaper } from '../define-paper.ts'
import { mediationCertificateFacts } from './facts.ts'
import { mediationCertificateSample } from './sample.ts'

export const mediationCertificate = definePaper({
  title: '调解组织主持调解证明',
  facts: mediationCertificateFacts,
  sample: mediationCertificateSample,
  folder: import.meta.url,
  copies: () => 2,
})

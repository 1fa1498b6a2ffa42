import { definePaper } from '../define-paper.ts'
import { dossierCoverFacts } from './facts.ts'
import { dossierCoverSample } from './sample.ts'

export const dossierCover = definePaper({
  title: '人民调解卷宗封面',
  facts: dossierCoverFacts,
  sample: dossierCoverSample,
  folder: import.meta.url,
  pageNumbers: false,
})

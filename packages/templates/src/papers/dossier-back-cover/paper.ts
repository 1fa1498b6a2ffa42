import { definePaper } from '../define-paper.ts'
import { dossierBackCoverFacts } from './facts.ts'
import { dossierBackCoverSample } from './sample.ts'

export const dossierBackCover = definePaper({
  title: '人民调解卷宗封底',
  facts: dossierBackCoverFacts,
  sample: dossierBackCoverSample,
  folder: import.meta.url,
  pageNumbers: false,
})

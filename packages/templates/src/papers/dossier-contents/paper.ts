import { definePaper } from '../define-paper.ts'
import { dossierContentsFacts } from './facts.ts'
import { dossierContentsSample } from './sample.ts'

export const dossierContents = definePaper({
  title: '卷内目录',
  facts: dossierContentsFacts,
  sample: dossierContentsSample,
  folder: import.meta.url,
})

import { definePaper } from '../define-paper.ts'
import { dossierStatementFacts } from './facts.ts'
import { dossierStatementSample } from './sample.ts'

export const dossierStatement = definePaper({
  title: '卷宗情况说明',
  facts: dossierStatementFacts,
  sample: dossierStatementSample,
  folder: import.meta.url,
})

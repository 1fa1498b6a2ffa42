import { number } from '../sample-people.ts'
import type { DossierStatementFacts } from './facts.ts'

export const dossierStatementSample: DossierStatementFacts = {
  number,
  missing: ['李某乙身份证复印件，当事人未提供，已当面核对原件。'],
  corrections: ['第12页调解记录中的“3月9日”更正为“3月10日”，更正处有当事人按指印。'],
  remarks: ['随卷另附载体：走访视频.mp4。'],
  totalPages: 20,
  filedBy: '孙某丁',
  reviewedBy: '吴某卯',
  statedOn: '2026-04-24',
}

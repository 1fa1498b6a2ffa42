import { bureau, resourcesBureau } from '../sample-petition.ts'
import type { ObjectionLetterFacts } from './facts.ts'

export const objectionLetterSample: ObjectionLetterFacts = {
  organ: resourcesBureau,
  documentNumber: '青自然资信异〔2026〕1号',
  issuedOn: '2026-01-16',
  petitioner: '孙某午',
  petitionNumber: '（2026）青石信字第018号',
  matter: '住宅小区违法建设',
  addressee: bureau,
  receivedOn: '2026-01-12',
  reasons: ['该建设行为位于城市建成区，不涉及土地权属。', '查处违法建设的职责由城市管理部门承担。'],
  suggestedOrgan: '云溪市青石区城市管理局',
}

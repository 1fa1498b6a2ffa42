import { districtGovernment, resourcesBureau } from '../sample-petition.ts'
import type { ProcedureNoticeFacts } from './facts.ts'

export const procedureNoticeSample: ProcedureNoticeFacts = {
  organ: resourcesBureau,
  documentNumber: '青自然资信引〔2026〕5号',
  issuedOn: '2026-02-11',
  petitioner: '孙某午',
  petitionNumber: '（2026）青石信字第033号',
  matter: '对土地行政处罚决定不服',
  receivedOn: '2026-02-04',
  item: '四',
  procedure: '行政复议程序',
  body: districtGovernment,
  limit: '自知道该行政处罚决定之日起60日内',
}

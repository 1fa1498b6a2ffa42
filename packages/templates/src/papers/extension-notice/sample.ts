import { reference, resourcesBureau } from '../sample-petition.ts'
import type { ExtensionNoticeFacts } from './facts.ts'

export const extensionNoticeSample: ExtensionNoticeFacts = {
  organ: resourcesBureau,
  documentNumber: '青自然资信延〔2026〕3号',
  issuedOn: '2026-03-25',
  ...reference,
  acceptedOn: '2026-01-26',
  dueOn: '2026-03-27',
  reason: '需要对占用地块重新测绘核实',
  days: 30,
  newDueOn: '2026-04-26',
  department: '耕地保护科',
  phone: '0000-5550222',
}

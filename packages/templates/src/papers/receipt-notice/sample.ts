import { bureau, reference } from '../sample-petition.ts'
import type { ReceiptNoticeFacts } from './facts.ts'

export const receiptNoticeSample: ReceiptNoticeFacts = {
  organ: bureau,
  documentNumber: '青信告〔2026〕11号',
  issuedOn: '2026-01-12',
  ...reference,
  channel: 'letter',
  receivedOn: '2026-01-05',
  path: '该事项已于2026年1月12日转送云溪市青石区自然资源局，由该局自收到之日起15日内书面告知处理途径和程序。',
  department: '青石区信访局接访科',
  phone: '0000-5550111',
  queryCode: '7KQ2-9XFA',
}

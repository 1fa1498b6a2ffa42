import { familyNumber } from '../sample-people.ts'
import type { PerformanceReceiptFacts } from './facts.ts'

export const performanceReceiptSample: PerformanceReceiptFacts = {
  number: familyNumber,
  payer: '王某己',
  payee: '刘某庚',
  purpose: '2026年6月赡养费',
  amountFen: 80_000,
  manner: 'transfer',
  receivedOn: '2026-06-05',
  remark: '第一期，共十二期。',
}

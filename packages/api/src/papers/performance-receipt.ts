import type { DraftFacts, FactsOf } from '@maplebridge/templates'
import type { PaperSource } from './paper-source.ts'

/** 履行收条 for the next payment that is due; how it is paid is ticked by hand. */
export function buildPerformanceReceiptFacts(
  source: PaperSource,
): DraftFacts<FactsOf<'performance-receipt'>> {
  const open = source.data.obligations?.find(
    ({ amountFen, doneOn, cancelledOn }) => amountFen !== null && doneOn === null && cancelledOn === null,
  )
  return {
    number: source.number,
    payer: open?.payer ?? undefined,
    payee: open?.payee ?? undefined,
    purpose: open?.what,
    amountFen: open?.amountFen ?? undefined,
  }
}

import type { DraftFacts, FactsOf } from '@maplebridge/templates'
import type { PaperSource } from './paper-source.ts'

/** 证据材料清单: the record keeps no evidence, so the list is printed to be filled in by hand. */
export const buildEvidenceListFacts = (source: PaperSource): DraftFacts<FactsOf<'evidence-list'>> => ({
  number: source.number,
  checkedOn: source.on,
})

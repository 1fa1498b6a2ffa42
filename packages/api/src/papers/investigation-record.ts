import type { DraftFacts, FactsOf } from '@maplebridge/templates'
import { latestForm } from './latest-form.ts'
import type { PaperSource } from './paper-source.ts'
import { statements } from './spoken.ts'

interface InvestigationForm {
  on?: string
  place?: string
  asked?: string
  notes?: string
}

/** 人民调解调查记录 */
export function buildInvestigationRecordFacts(
  source: PaperSource,
): DraftFacts<FactsOf<'investigation-record'>> {
  const { form, entry, on } = latestForm<InvestigationForm>(source, 'investigation.made')
  return {
    number: source.number,
    committee: source.committee,
    heldOn: form.on ?? on,
    place: form.place,
    subject: { kind: 'person', name: form.asked },
    record: statements(form.notes, form.asked ?? ''),
    investigators: entry === undefined ? [] : [entry.name],
    recorder: entry?.name,
  }
}

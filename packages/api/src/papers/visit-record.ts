import type { DraftFacts, FactsOf } from '@maplebridge/templates'
import { latestForm } from './latest-form.ts'
import type { PaperSource } from './paper-source.ts'
import { namesIn, paragraphs } from './spoken.ts'

interface VisitForm {
  on?: string
  place?: string
  present?: string
  notes?: string
  finding?: string
  unit?: string
  contact?: string
  promise?: string
  promisedFor?: string
}

/** 走访（联系）记录: of a visit, or of a call on a unit that may have promised something. */
export function buildVisitRecordFacts(source: PaperSource): DraftFacts<FactsOf<'visit-record'>> {
  const isContact = source.entry?.event === 'contact.made'
  const { form, entry, on } = latestForm<VisitForm>(source, isContact ? 'contact.made' : 'visit.made')
  const { unit, contact, promise, promisedFor } = form
  return {
    number: source.number,
    kind: isContact ? 'contact' : 'visit',
    on: form.on ?? on,
    place: isContact ? unit : form.place,
    met: isContact ? (contact ? [contact] : []) : namesIn(form.present),
    notes: [...paragraphs(form.notes), ...paragraphs(form.finding)],
    promises: promise && unit && promisedFor ? [{ who: unit, what: promise, dueOn: promisedFor }] : undefined,
    recorders: entry === undefined ? [] : [entry.name],
  }
}

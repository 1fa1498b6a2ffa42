import type { DraftFacts, FactsOf } from '@maplebridge/templates'
import { latestForm } from './latest-form.ts'
import { mediatorNames } from './mediators.ts'
import type { PaperSource } from './paper-source.ts'
import { partyFacts } from './parties.ts'
import { namesIn, statements } from './spoken.ts'

type Facts = FactsOf<'mediation-record'>

const OUTCOMES: Record<string, Facts['outcome']> = {
  success: 'agreed',
  failure: 'failed',
  continued: 'continued',
}

interface SessionForm {
  on?: string
  place?: string
  invited?: string
  recorder?: string
  notes?: string
  result?: string
}

/** 人民调解记录, one per session */
export function buildMediationRecordFacts(source: PaperSource): DraftFacts<Facts> {
  const { form, entry, on } = latestForm<SessionForm>(source, 'session.held')
  const mediators = mediatorNames(source)
  const participants = namesIn(form.invited).map((name) => ({ name }))
  return {
    number: source.number,
    committee: source.committee,
    session: Math.max(1, source.data.sessions?.length ?? 1),
    heldOn: form.on ?? on,
    place: form.place,
    matter: source.data.title || undefined,
    parties: partyFacts(source),
    participants: participants.length > 0 ? participants : undefined,
    record: statements(form.notes, mediators.join('、')),
    outcome: OUTCOMES[form.result ?? ''],
    mediators,
    recorder: form.recorder ?? entry?.name,
  }
}

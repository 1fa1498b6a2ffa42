import type { DraftFacts, FactsOf } from '@maplebridge/templates'
import { latestForm } from './latest-form.ts'
import type { PaperSource } from './paper-source.ts'
import { namesIn, paragraphs, statements } from './spoken.ts'

interface MeetingForm {
  on?: string
  place?: string
  attendees?: string
  notes?: string
  result?: string
  items?: {
    what: string
    unit: string
    owner?: { name: string }
    dueOn: string
    costFen?: number
    payer?: string
  }[]
}

/** 协调会纪要 */
export function buildMeetingMinutesFacts(source: PaperSource): DraftFacts<FactsOf<'meeting-minutes'>> {
  const { form, entry, on } = latestForm<MeetingForm>(source, 'meeting.held')
  const agreed = paragraphs(form.result)
  return {
    number: source.number,
    convener: source.organisation,
    session: Math.max(1, source.data.meetings),
    heldOn: form.on ?? on,
    place: form.place,
    host: entry?.name,
    recorder: entry?.name,
    attendees: namesIn(form.attendees).map((name) => ({ name })),
    topic: source.data.title || undefined,
    statements: statements(form.notes, entry?.name ?? ''),
    responsibilities: (form.items ?? []).map((item) => ({
      item: item.what,
      organisation: item.unit,
      person: item.owner?.name ?? item.unit,
      dueOn: item.dueOn,
      costFen: item.costFen,
      payer: item.payer,
    })),
    agreed: agreed.length > 0 ? agreed : undefined,
  }
}

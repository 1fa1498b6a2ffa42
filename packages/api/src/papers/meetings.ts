import type { DraftFacts, FactsOf } from '@maplebridge/templates'
import { latestForm } from './latest-form.ts'
import type { PaperSource } from './paper-source.ts'
import { namesIn } from './spoken.ts'

/** What goes out before a meeting and comes out of it, beside its minutes. */

interface CallForm {
  on?: string
  startsAt?: string
  place?: string
  invited?: string
}

const called = (source: PaperSource) => {
  const { form, entry } = latestForm<CallForm>(source, 'meeting.called')
  return { form, host: entry?.name, attendees: namesIn(form.invited).map((name) => ({ name })) }
}

/** 会议通知 */
export function buildMeetingNoticeFacts(source: PaperSource): DraftFacts<FactsOf<'meeting-notice'>> {
  const { form, host, attendees } = called(source)
  return {
    organ: source.organisation,
    documentNumber: source.letterNumber,
    issuedOn: source.on,
    addressees: attendees.map(({ name }) => name),
    number: source.number,
    topic: source.data.title || undefined,
    heldOn: form.on,
    startsAt: form.startsAt,
    place: form.place,
    host,
    attendees,
    department: source.organisation,
    phone: source.phone,
  }
}

/** 会议签到表: for a meeting that was called, with those who were invited. */
export function buildAttendanceSheetFacts(source: PaperSource): DraftFacts<FactsOf<'attendance-sheet'>> {
  const { form, host, attendees } = called(source)
  return {
    number: source.number,
    topic: source.data.title || undefined,
    heldOn: form.on,
    place: form.place,
    host,
    attendees,
  }
}

/** 责任清单: everything shared out and not dropped since. */
export const buildResponsibilityListFacts = (
  source: PaperSource,
): DraftFacts<FactsOf<'responsibility-list'>> => ({
  number: source.number,
  matter: source.data.title || undefined,
  decidedOn: source.on,
  convener: source.organisation,
  responsibilities: source.data.items
    .filter(({ droppedOn }) => droppedOn === null)
    .map((item) => ({
      item: item.what,
      organisation: item.unit,
      person: item.owner?.name ?? item.unit,
      dueOn: item.dueOn,
      costFen: item.costFen ?? undefined,
      payer: item.payer ?? undefined,
    })),
})

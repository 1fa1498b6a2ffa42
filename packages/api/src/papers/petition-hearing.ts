import { civilDateAt, type LogEntry } from '@maplebridge/engine/core'
import type { DraftFacts, FactsOf } from '@maplebridge/templates'
import type { PetitionData } from '@maplebridge/workflows'
import { latestForm } from './latest-form.ts'
import type { PaperSource } from './paper-source.ts'
import { contactOf, letterhead, petitionerName, petitionOf, reference } from './petition-letter.ts'
import { namesIn, paragraphs, statements } from './spoken.ts'

/** A hearing from its announcement to its transcript. */

type Hearing = PetitionData['hearings'][number]

const lastHearing = (source: PaperSource): Hearing | undefined => petitionOf(source).hearings.at(-1)

/** Who holds it: the organ of re-review while it has the case, else the organ that handles it. */
const holder = ({ reReview, unit }: PetitionData) => reReview?.organ ?? unit

/** 信访事项听证通知书 */
export function buildHearingNoticeFacts(source: PaperSource): DraftFacts<FactsOf<'hearing-notice'>> {
  const data = petitionOf(source)
  const hearing = lastHearing(source)
  const { form } = latestForm<{ startsAt?: string }>(source, 'hearing.called')
  const organ = holder(data)
  return {
    ...letterhead(source, organ?.name ?? source.bureau),
    ...reference(source),
    addressee: [petitionerName(data), data.unit?.name].filter((name) => name !== undefined).join('、'),
    heldOn: hearing?.calledFor,
    startsAt: form.startsAt,
    place: hearing?.place,
    host: hearing?.chair.name,
    panel: hearing?.panel ?? [],
    ...contactOf(source, organ),
  }
}

/** 信访事项听证评议意见 */
export function buildHearingOpinionFacts(source: PaperSource): DraftFacts<FactsOf<'hearing-opinion'>> {
  const hearing = lastHearing(source)
  const { form } = latestForm<{ findings?: string; opinion?: string; dissent?: string }>(
    source,
    'hearing.assessed',
  )
  const findings = paragraphs(form.findings)
  return {
    ...about(source),
    heldOn: hearing?.from ?? undefined,
    panel: hearing?.panel ?? [],
    findings: findings.length > 0 ? findings : undefined,
    opinion: [...paragraphs(form.opinion), ...votes(hearing)],
    dissent: form.dissent,
    deliberatedOn: hearing?.assessment?.on,
  }
}

const votes = (hearing: Hearing | undefined): string[] =>
  hearing?.assessment
    ? [`评议人员同意${hearing.assessment.inFavour}人，不同意${hearing.assessment.against}人。`]
    : []

/** 信访事项听证笔录 */
export function buildHearingRecordFacts(source: PaperSource): DraftFacts<FactsOf<'hearing-record'>> {
  const hearing = lastHearing(source)
  const { form, entry } = latestForm<{ transcript?: string }>(source, 'hearing.ended')
  const { form: begun } = latestForm<{ present?: string }>(source, 'hearing.begun')
  return {
    ...about(source),
    heldOn: hearing?.from ?? undefined,
    place: hearing?.place,
    host: hearing?.chair.name,
    panel: hearing?.panel ?? [],
    recorder: entry?.name,
    participants: namesIn(begun.present).map((name) => ({ name })),
    record: [
      ...notesOf(source.log, hearing?.from),
      ...statements(form.transcript, hearing?.chair.name ?? entry?.name ?? ''),
    ],
  }
}

const about = (source: PaperSource) => {
  const { petitioner, matter, petitionNumber } = reference(source)
  return { number: petitionNumber, petitioner, matter }
}

/** What was noted since the hearing began. */
const notesOf = (log: readonly LogEntry[], from: string | null | undefined) =>
  log
    .filter(({ event, at }) => event === 'hearing.noted' && civilDateAt(at) >= (from ?? ''))
    .map(({ form }) => ({ speaker: String(form.speaker), text: String(form.notes) }))

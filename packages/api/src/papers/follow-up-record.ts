import type { DraftFacts, FactsOf } from '@maplebridge/templates'
import { latestForm } from './latest-form.ts'
import type { PaperSource } from './paper-source.ts'
import { partyFacts } from './parties.ts'
import { paragraphs } from './spoken.ts'

type Facts = FactsOf<'follow-up-record'>

interface FollowUpForm {
  on?: string
  way?: string
  met?: string
  situation?: string
  relapse?: boolean
}

const WAYS: Record<string, Facts['way']> = {
  inPerson: 'visit',
  visit: 'visit',
  phone: 'phone',
  online: 'online',
}
const SCORES: Record<string, Facts['satisfaction']> = {
  satisfied: 'satisfied',
  fairlySatisfied: 'fairly',
  dissatisfied: 'dissatisfied',
}

/** 人民调解回访记录 */
export function buildFollowUpRecordFacts(source: PaperSource): DraftFacts<Facts> {
  const { form, entry, on } = latestForm<FollowUpForm>(source, 'followUp.made')
  const met = form.met === undefined ? [] : [`回访对象：${form.met}`]
  return {
    number: source.number,
    committee: source.committee,
    parties: partyFacts(source),
    matter: source.data.title || undefined,
    visitedOn: form.on ?? on,
    way: entry === undefined ? undefined : WAYS[form.way ?? 'visit'],
    performance: performanceOn(source, form.on ?? on ?? source.on),
    satisfaction: SCORES[source.data.evaluations.at(-1)?.score ?? ''],
    situation: [...met, ...paragraphs(form.situation)],
    escalation: form.relapse ? '有反复苗头' : undefined,
    visitors: entry === undefined ? [] : [entry.name],
  }
}

/** Obligations of the agreement, or what was shared out at meetings where there is no agreement. */
function performanceOn({ data }: PaperSource, on: string): Facts['performance'] {
  const duties = data.obligations?.length ? data.obligations : data.items
  const done = duties.filter(({ doneOn }) => doneOn !== null && doneOn <= on)
  if (done.length === duties.length) return 'performed'
  if (done.length > 0) return 'partly'
  return duties.some(({ dueOn }) => dueOn < on) ? 'unperformed' : 'notDue'
}

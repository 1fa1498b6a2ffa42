import type { Choice } from '@maplebridge/engine/core'
import { categories } from '../categories.ts'
import { choicesFrom, nameLabel } from '../field.ts'
import { settingsOf } from '../settings.ts'
import { openItems, type RecordData } from './data.ts'
import { filingWays } from './filing.ts'
import * as words from './words.ts'

/** The lists that form fields of every procedure draw from. */
export const recordChoices = {
  categories: choicesFrom(categories),
  sources: choicesFrom(words.sources),
  difficulties: choicesFrom(words.difficulties),
  partyKinds: choicesFrom(words.partyKinds),
  partyParts: choicesFrom(words.partyParts),
  /** every colour a region may use, where a record is carried over whole */
  allColours: choicesFrom(words.colours),
  genders: choicesFrom(words.genders),
  capacities: choicesFrom(words.capacities),
  attachmentKinds: choicesFrom(words.attachmentKinds),
  channels: choicesFrom(words.channels),
  meetingForms: choicesFrom(words.meetingForms),
  deliberationForms: choicesFrom(words.deliberationForms),
  emergencyKinds: choicesFrom(words.emergencyKinds),
  reportPlaces: choicesFrom(words.reportPlaces),
  linkKinds: choicesFrom(words.linkKinds),
  filingWays: choicesFrom(filingWays),
  scores: choicesFrom(words.scores),
  retentions: choicesFrom(words.retentions),
  papers: choicesFrom(words.paperNames),
  otherRoutes: choicesFrom(words.otherRoutes),
  recusalGrounds: (): Choice[] => choicesFrom(words.relations)().filter(({ value }) => value !== 'none'),
  recusalDecisions: (): Choice[] => [
    { value: 'recused', label: { zh: '回避', en: 'Keeps away' } },
    { value: 'continues', label: { zh: '继续办理', en: 'Goes on' } },
  ],
  /** only the colours in use here */
  colours: (data: RecordData): Choice[] =>
    settingsOf(data).colours.map((value) => ({ value, label: words.colours[value] })),
  parties: (data: RecordData): Choice[] =>
    data.parties.map(({ id, name }) => ({ value: id, label: nameLabel(name) })),
  openItems: (data: RecordData): Choice[] =>
    openItems(data).map((item) => of(item.id, `${item.unit}：${item.what}`)),
  openPromises: (data: RecordData): Choice[] =>
    data.promises.filter((each) => !each.keptOn).map((each) => of(each.id, `${each.unit}：${each.what}`)),
  openDemands: (data: RecordData): Choice[] =>
    data.demands.filter((each) => !each.answeredOn).map((each) => of(each.id, each.what)),
  openEmergencies: (data: RecordData): Choice[] =>
    data.emergencies
      .filter((each) => !each.reportedOn)
      .map((each) => ({ value: each.id, label: words.emergencyKinds[each.kind] })),
  standingPublications: (data: RecordData): Choice[] =>
    data.publications
      .filter(({ takenDownOn }) => takenDownOn === null)
      .map(({ id, from, text }) => of(id, `${from} ${text.slice(0, 20)}`)),
  pendingRecusals: (data: RecordData): Choice[] =>
    data.recusals
      .filter(({ decision }) => decision === 'pending')
      .map(({ id, person, relation }) => ({
        value: id,
        label: {
          zh: `${person.name}（${words.relations[relation].zh}）`,
          en: `${person.name} (${words.relations[relation].en})`,
        },
      })),
}

const of = (value: string, name: string): Choice => ({ value, label: nameLabel(name) })

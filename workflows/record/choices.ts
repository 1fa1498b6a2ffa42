import type { Choice, Label } from '@maplebridge/engine/core'
import { categories } from '../categories.ts'
import { choicesAmong, choicesFrom, nameLabel } from '../field.ts'
import { settingChoices } from '../settings/shape.ts'
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
  // a record that is carried over whole brings its settings along
  ...settingChoices,
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
    choicesAmong(
      data.items,
      (each) => openItems(data).includes(each),
      ({ unit, what }) => `${unit}：${what}`,
    ),
  openPromises: (data: RecordData): Choice[] =>
    choicesAmong(
      data.promises,
      ({ keptOn }) => !keptOn,
      ({ unit, what }) => `${unit}：${what}`,
    ),
  openDemands: (data: RecordData): Choice[] =>
    choicesAmong(
      data.demands,
      ({ answeredOn }) => !answeredOn,
      ({ what }) => what,
    ),
  openEmergencies: (data: RecordData): Choice[] =>
    choicesAmong(
      data.emergencies,
      ({ reportedOn }) => !reportedOn,
      ({ kind }) => words.emergencyKinds[kind],
    ),
  standingPublications: (data: RecordData): Choice[] =>
    choicesAmong(
      data.publications,
      ({ takenDownOn }) => takenDownOn === null,
      ({ from, text }) => `${from} ${text.slice(0, 20)}`,
    ),
  pendingRecusals: (data: RecordData): Choice[] =>
    choicesAmong(
      data.recusals,
      ({ decision }) => decision === 'pending',
      ({ person, relation }) => ({
        zh: `${person.name}（${words.relations[relation].zh}）`,
        en: `${person.name} (${words.relations[relation].en})`,
      }),
    ),
}

/** Papers a dossier may get; only those it lacks are to be chosen. */
export const papersAmong = (names: Record<string, Label>, missing: readonly string[]): Choice[] =>
  Object.entries(names).map(([value, label]) => ({
    value,
    label,
    ...(missing.includes(value) ? {} : { over: true }),
  }))

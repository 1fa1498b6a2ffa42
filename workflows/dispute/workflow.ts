import { type Choice, workflow } from '@maplebridge/engine/core'
import { choicesAmong, choicesFrom, nameLabel } from '../field.ts'
import { filingChoices } from '../petition/filing.ts'
import { papersAmong, recordChoices } from '../record/choices.ts'
import { linkTells } from '../record/links.ts'
import { matterOf } from '../record/matter.ts'
import { progressAfterPetition } from '../record/progress.ts'
import { publicationsOf } from '../record/publication.ts'
import { tollChoices } from '../record/toll.ts'
import { dossierName, paperNames, relations } from '../record/words.ts'
import { roles } from '../roles.ts'
import { unsigned } from './agreement.ts'
import { chart } from './chart.ts'
import { clocks } from './clocks.ts'
import { type DisputeData, disputeData } from './data.ts'
import { describe } from './describe.ts'
import { missingPapers, requiredPapers } from './dossier.ts'
import { events } from './events.ts'
import { facts, scope } from './facts.ts'
import { invariants } from './invariants.ts'
import { notices } from './notices.ts'
import { openObligations } from './obligations.ts'
import { rules, separations } from './rules.ts'
import { tollable } from './tollable.ts'
import { updates } from './updates.ts'
import * as words from './words.ts'

const obligationsWhich = (data: DisputeData, isOpen: (each: Obligation) => boolean): Choice[] =>
  choicesAmong(
    data.obligations,
    (each) => openObligations(data).includes(each) && isOpen(each),
    ({ dueOn, what }) => `${dueOn} ${what}`,
  )
type Obligation = DisputeData['obligations'][number]

const choices = {
  ...recordChoices,
  ...filingChoices,
  signals: choicesFrom(words.signals),
  relations: choicesFrom(relations),
  expertKinds: choicesFrom(words.expertKinds),
  sessionResults: choicesFrom(words.sessionResults),
  suspensionReasons: choicesFrom(words.suspensionReasons),
  terminationReasons: choicesFrom(words.terminationReasons),
  repetitions: choicesFrom(words.repetitions),
  courtGrounds: choicesFrom(words.courtGrounds),
  confirmationResults: choicesFrom(words.confirmationResults),
  reopeningReasons: choicesFrom(words.reopeningReasons),
  entrustments: choicesFrom(words.entrustments),
  ...tollChoices(tollable),
  signWays: (): Choice[] => choicesFrom(words.signWays)().filter(({ value }) => value !== 'electronic'),
  mediators: (data: DisputeData): Choice[] =>
    data.mediators.map(({ id, name }) => ({ value: id, label: nameLabel(name) })),
  unsignedParties: (data: DisputeData): Choice[] =>
    choicesAmong(
      data.parties,
      (each) => unsigned(data).includes(each),
      ({ name }) => name,
    ),
  openObligations: (data: DisputeData): Choice[] => obligationsWhich(data, () => true),
  overdueObligations: (data: DisputeData): Choice[] =>
    obligationsWhich(data, ({ breachedOn }) => breachedOn !== null),
  missingPapers: (data: DisputeData): Choice[] => papersAmong(paperNames, missingPapers(data)),
}

/** 人民调解: from a clue to the archived dossier. See README.md for the procedure in words. */
export const dispute = workflow({
  id: 'dispute',
  version: 1,
  label: { zh: '人民调解', en: "People's mediation" },
  roles,
  data: disputeData,
  events,
  opens: ['lead.reported', 'case.registered', 'case.converted'],
  rules,
  separations,
  updates,
  clocks,
  documents: { ...paperNames, ...dossierName },
  onDemand: ['performance-receipt', 'responsibility-list', 'attendance-sheet', 'evidence-list'],
  notices,
  choices,
  scope,
  facts,
  describe,
  tells: linkTells,
  matter: matterOf,
  published: publicationsOf,
  progress: progressAfterPetition,
  requires: requiredPapers,
  invariants,
  chart,
})

import { type Choice, workflow } from '@maplebridge/engine/core'
import { choicesFrom } from '../field.ts'
import { filingChoices } from '../petition/filing.ts'
import { papersAmong, recordChoices } from '../record/choices.ts'
import { linkTells } from '../record/links.ts'
import { matterOf } from '../record/matter.ts'
import { progressAfterPetition } from '../record/progress.ts'
import { publicationsOf } from '../record/publication.ts'
import { dossierName } from '../record/words.ts'
import { roles } from '../roles.ts'
import { chart } from './chart.ts'
import { clocks } from './clocks.ts'
import { type AgencyData, agencyData } from './data.ts'
import { missingPapers, requiredPapers } from './dossier.ts'
import { events } from './events.ts'
import { describe, facts, scope } from './facts.ts'
import { invariants } from './invariants.ts'
import { notices } from './notices.ts'
import { rules, separations } from './rules.ts'
import { agencyPapers, unresolvedReasons } from './words.ts'

/** 信访代理: an agent carries a resident's matter to whoever can settle it. See README.md. */
export const agency = workflow({
  id: 'agency',
  version: 1,
  label: { zh: '信访代理', en: 'Petition agency' },
  roles,
  data: agencyData,
  events,
  opens: ['lead.reported', 'case.registered', 'case.converted'],
  rules,
  separations,
  updates: {},
  clocks,
  documents: { ...agencyPapers, ...dossierName },
  onDemand: ['attendance-sheet', 'evidence-list'],
  letters: { 'meeting-notice': () => undefined },
  notices,
  choices: {
    ...recordChoices,
    ...filingChoices,
    papers: choicesFrom(agencyPapers),
    unresolvedReasons: choicesFrom(unresolvedReasons),
    missingPapers: (data: AgencyData): Choice[] => papersAmong(agencyPapers, missingPapers(data)),
  },
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

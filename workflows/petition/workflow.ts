import { type Choice, workflow } from '@maplebridge/engine/core'
import { choicesAmong, choicesFrom, nameLabel } from '../field.ts'
import { recordChoices } from '../record/choices.ts'
import { matterOf } from '../record/matter.ts'
import { publicationsOf } from '../record/publication.ts'
import { tollChoices } from '../record/toll.ts'
import { dossierName } from '../record/words.ts'
import { roles } from '../roles.ts'
import { chart } from './chart.ts'
import { clocks } from './clocks.ts'
import { type PetitionData, petitionData } from './data.ts'
import { describe } from './describe.ts'
import { events } from './events.ts'
import { facts, scope } from './facts.ts'
import { groupNames } from './group-events.ts'
import { invariants } from './invariants.ts'
import { notices } from './notices.ts'
import { issuers, petitionPapers } from './papers.ts'
import { progress } from './progress.ts'
import { openProposals } from './proposal-events.ts'
import { rules, separations } from './rules.ts'
import { tells } from './tells.ts'
import { tollable } from './tollable.ts'
import * as words from './words.ts'

/** 信访: a petition on its way through registration, answer, review and re-review. See README.md. */
export const petition = workflow({
  id: 'petition',
  version: 1,
  label: { zh: '信访', en: 'Petition' },
  roles,
  data: petitionData,
  events,
  opens: ['petition.received', 'petition.registered', 'petition.splitOff', 'case.converted'],
  rules,
  separations,
  updates: {},
  clocks,
  documents: { ...petitionPapers, ...dossierName },
  onDemand: ['responsibility-list', 'attendance-sheet', 'evidence-list'],
  letters: issuers,
  notices,
  choices: {
    ...recordChoices,
    papers: choicesFrom(petitionPapers),
    // no region says which papers the file of a petition must have
    missingPapers: (): Choice[] => [],
    petitionChannels: choicesFrom(words.petitionChannels),
    purposes: choicesFrom(words.purposes),
    handlingPaths: choicesFrom(words.handlingPaths),
    otherPaths: choicesFrom(words.otherPaths),
    tracks: choicesFrom(words.tracks),
    forwardings: choicesFrom(words.forwardings),
    declineGrounds: choicesFrom(words.declineGrounds),
    opinionOutcomes: choicesFrom(words.opinionOutcomes),
    reviewOutcomes: choicesFrom(words.reviewOutcomes),
    reReviewOutcomes: choicesFrom(words.reReviewOutcomes),
    hearingParts: choicesFrom(words.hearingParts),
    inviteeKinds: choicesFrom(words.inviteeKinds),
    deliveryWays: choicesFrom(words.deliveryWays),
    settlementKinds: choicesFrom(words.settlementKinds),
    groupNames: (data): Choice[] => groupNames(data).map((name) => ({ value: name, label: nameLabel(name) })),
    proposalKinds: choicesFrom(words.proposalKinds),
    adoptions: choicesFrom(words.adoptions),
    competenceWays: choicesFrom(words.competenceWays),
    openProposals: (data: PetitionData): Choice[] =>
      choicesAmong(
        data.proposals,
        (each) => openProposals(data).includes(each),
        ({ to, what }) => `${to.name}：${what}`,
      ),
    ...tollChoices(tollable),
  },
  scope,
  facts,
  describe,
  tells,
  matter: matterOf,
  published: publicationsOf,
  progress,
  invariants,
  chart,
})

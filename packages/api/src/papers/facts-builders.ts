import type { DraftFacts, FactsOf, PaperId } from '@maplebridge/templates'
import { buildAcceptanceFormFacts } from './acceptance-form.ts'
import { buildAgreementFacts } from './agreement.ts'
import { buildFollowUpRecordFacts } from './follow-up-record.ts'
import { buildMediationRecordFacts } from './mediation-record.ts'
import { buildMeetingMinutesFacts } from './meeting-minutes.ts'
import type { PaperSource } from './paper-source.ts'
import { buildRightsNoticeFacts } from './rights-notice.ts'

/** For the papers cases ask for: the pure function from the case to what the paper prints. */
export const factsBuilders = {
  'acceptance-form': buildAcceptanceFormFacts,
  'rights-notice': buildRightsNoticeFacts,
  'mediation-record': buildMediationRecordFacts,
  agreement: buildAgreementFacts,
  'follow-up-record': buildFollowUpRecordFacts,
  'meeting-minutes': buildMeetingMinutesFacts,
} satisfies { [Id in PaperId]?: (source: PaperSource) => DraftFacts<FactsOf<Id>> }

export const hasFactsBuilder = (id: string): id is keyof typeof factsBuilders =>
  Object.hasOwn(factsBuilders, id)

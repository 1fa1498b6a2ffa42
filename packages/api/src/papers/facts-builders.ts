import type { DraftFacts, FactsOf, PaperId } from '@maplebridge/templates'
import { buildAcceptanceFormFacts } from './acceptance-form.ts'
import { buildAgreementFacts } from './agreement.ts'
import { buildFollowUpRecordFacts } from './follow-up-record.ts'
import { buildMediationRecordFacts } from './mediation-record.ts'
import { buildMeetingMinutesFacts } from './meeting-minutes.ts'
import type { PaperSource } from './paper-source.ts'
import { buildRightsNoticeFacts } from './rights-notice.ts'

/** For every paper the pure function from the case to what it prints. A paper without one does not compile. */
export const factsBuilders: { [Id in PaperId]: (source: PaperSource) => DraftFacts<FactsOf<Id>> } = {
  'acceptance-form': buildAcceptanceFormFacts,
  'rights-notice': buildRightsNoticeFacts,
  'mediation-record': buildMediationRecordFacts,
  agreement: buildAgreementFacts,
  'follow-up-record': buildFollowUpRecordFacts,
  'meeting-minutes': buildMeetingMinutesFacts,
}

import { days, type Json, workingDays } from '@maplebridge/engine/core'

/** Settings of a region that decided everything a region may: with them every clock of a procedure can start. */
export const everySetting = {
  pack: 'national@1',
  changed: {
    acceptance: workingDays(5),
    suggestionReply: days(30),
    proposalFeedback: days(30),
    reviewAcceptance: workingDays(3),
    hearingNoticeDays: 1,
    studyBeforeEndingComplex: true,
  },
} as unknown as { pack: string; changed: Record<string, Json> }

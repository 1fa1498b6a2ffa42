import type { RequiredPaper } from '@maplebridge/engine/core'
import { withExplanations } from '../record/ending.ts'
import { type Settings, settingsOf } from '../settings.ts'
import type { DisputeData } from './data.ts'

type Paper = Settings['mandatoryPapers'][number]

/** Which papers a case that went this far must contain, and which it contains. */
const papers: Record<
  Paper,
  { needed: (data: DisputeData) => boolean; present: (data: DisputeData) => boolean }
> = {
  'acceptance-form': {
    needed: (data) => data.acceptedOn !== null,
    present: (data) => data.acceptedOn !== null,
  },
  'rights-notice': {
    needed: (data) => data.acceptedOn !== null,
    present: (data) => data.consentAskedOn !== null,
  },
  'mediation-record': {
    needed: (data) => data.acceptedOn !== null,
    present: (data) => data.sessions.length > 0,
  },
  agreement: {
    needed: (data) => data.agreement?.effectiveOn != null,
    present: (data) => data.agreement?.form === 'written',
  },
  'follow-up-record': {
    needed: (data) => data.resolvedOn !== null,
    present: (data) => data.followUps.length > 0,
  },
}

/** Mandatory papers (by the region's settings) that a case which went this far must contain. */
const needed = (data: DisputeData): Paper[] =>
  settingsOf(data).mandatoryPapers.filter((paper) => papers[paper].needed(data))

export const missingPapers = (data: DisputeData): Paper[] =>
  needed(data).filter((paper) => !papers[paper].present(data))

export const requiredPapers = (data: DisputeData): RequiredPaper[] => withExplanations(data, needed(data))

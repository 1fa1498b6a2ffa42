import type { RequiredPaper } from '@maplebridge/engine/core'
import { withExplanations } from '../record/ending.ts'
import type { AgencyData } from './data.ts'
import type { agencyPapers } from './words.ts'

type Paper = keyof typeof agencyPapers

/** Minutes once a plan was agreed, a follow-up once resolved. */
function needed(data: AgencyData): Paper[] {
  const papers: Paper[] = []
  if (data.planAgreedOn !== null) papers.push('meeting-minutes')
  if (data.resolvedOn !== null) papers.push('follow-up-record')
  return papers
}

const isPresent = (data: AgencyData, paper: Paper): boolean =>
  paper === 'meeting-minutes' ? data.meetings > 0 : data.followUps.length > 0

/** Papers a closed agency should contain and lacks. */
export const missingPapers = (data: AgencyData): Paper[] =>
  needed(data).filter((paper) => !isPresent(data, paper))

export const requiredPapers = (data: AgencyData): RequiredPaper[] => withExplanations(data, needed(data))

import type { AgencyData } from './data.ts'
import type { agencyPapers } from './words.ts'

/** Papers a closed agency should contain and lacks: minutes once a plan was agreed, a follow-up once resolved. */
export function missingPapers(data: AgencyData): (keyof typeof agencyPapers)[] {
  const missing: (keyof typeof agencyPapers)[] = []
  if (data.planAgreedOn !== null && data.meetings === 0) missing.push('meeting-minutes')
  if (data.resolvedOn !== null && data.followUps.length === 0) missing.push('follow-up-record')
  return missing
}

import type { DisputeData } from './data.ts'

/** Success is an agreement in effect. A withdrawn application counts neither way. */
export const outcomeOf = (data: DisputeData): 'success' | 'failure' | null => {
  if (data.acceptedOn === null || data.concludedOn === null || data.withdrawal !== null) return null
  return data.agreement?.effectiveOn ? 'success' : 'failure'
}

import type { DisputeData } from './data.ts'

/** Obligations neither performed nor replaced by a later round. */
export const openObligations = (data: Pick<DisputeData, 'obligations'>) =>
  data.obligations.filter(({ doneOn, cancelledOn }) => doneOn === null && cancelledOn === null)

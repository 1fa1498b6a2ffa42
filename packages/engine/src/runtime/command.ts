import type { CaseState, Json, Principal } from '../core/index.ts'

export interface OpenCase {
  workflow: string
  /** one of the procedure's opening events */
  event: string
  form: unknown
  principal: Principal
  /** the role to open it in, when the person has several that may */
  as?: string
  /** the organisation it belongs to, when the person holds such a role in several */
  orgPath?: string
  /** the region's settings, fixed for the life of the case */
  settings: Record<string, Json>
  /** the sender's name for this request: the same key twice is one case */
  key: string
}

export interface SendEvent {
  caseId: string
  event: string
  form: unknown
  principal: Principal
  as?: string
  /** the same key twice is the same event once */
  key: string
  /** refuse with stale-revision unless the case is still at this revision */
  expectedRevision?: number
}

export interface Accepted {
  caseId: string
  /** the revision the event became */
  revision: number
  number: string | null
  /** true when the key was known: nothing was done this time */
  replayed: boolean
  /** as it was after the event */
  state: CaseState
}

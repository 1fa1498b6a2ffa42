import type { Label } from './label.ts'
import type { FormIssue } from './workflow.ts'

/** Why something is not possible now, in the reader's words. */
export interface Reason {
  kind: 'state' | 'role' | 'assignment' | 'rule' | 'separation' | 'choice'
  /** the rule, separation or role it comes from */
  name: string
  label: Label
}

/** What the core answers instead of a step. Nothing was changed. */
export type Refusal =
  | { refused: 'unknown-event'; event: string; permitted: string[] }
  | { refused: 'form-invalid'; event: string; issues: FormIssue[] }
  /** not in this state, or not in this role or assignment: one refusal, so that it tells an outsider nothing */
  | { refused: 'event-not-permitted'; event: string; reasons: Reason[]; permitted: string[] }
  /** the state and the role would allow it, a rule of the procedure does not */
  | { refused: 'rule-unmet'; event: string; reasons: Reason[]; permitted: string[] }

export const isRefusal = (answer: object): answer is Refusal => 'refused' in answer

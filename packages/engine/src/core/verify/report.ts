import type { Calendar } from '../calendar.ts'
import type { Json } from '../json.ts'
import type { ReachTable } from '../policy.ts'
import type { Procedures } from '../workflow.ts'

/** One thing wrong with a definition, in one sentence, with the shortest way found to see it. */
export interface Finding {
  workflow: string
  /** the node, event, rule … it is about */
  where: string
  what: string
  /** events and passings from the opening on; empty when the text of the definition alone shows it */
  path: string[]
}

/** A finding before it is told which procedure it belongs to. */
export type Raw = Omit<Finding, 'workflow'>

/** What a procedure is put into while it is verified. */
export interface World {
  /** the procedures it may go on under; the one verified need not be among them */
  procedures: Procedures
  calendar: Calendar
  /** who sees and acts how far; findings about senders and receivers of notices rest on it */
  reach: ReachTable
  /** the region's settings, default those of the procedure */
  settings?: Record<string, Json>
  /** names of the facts a paper would lack if it were written now */
  paperFacts?: (paper: string, data: Record<string, Json>) => readonly string[]
}

/** What `verify` looked at and what it found. */
export interface Report {
  findings: Finding[]
  /** places of the chart, each with the answers of its rules: what the search tells apart */
  configurations: number
  /** cases the search went on from */
  situations: number
  /** events and passings that were carried out */
  steps: number
  transitions: { all: number; taken: number }
  /** false when the search gave up at its limit: what was not seen may then exist all the same */
  complete: boolean
}

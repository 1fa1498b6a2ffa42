import { getTableColumns } from 'drizzle-orm'
import type { CivilDate, Facts, Json, Phase, Subject } from '../core/index.ts'
import { caseEvents, cases } from './schema.ts'

/** A case as lists show it: everything but the state. Instants are epoch ms. */
export interface CaseRow extends Subject {
  id: string
  number: string | null
  workflow: string
  version: number
  revision: number
  hands: string[]
  orgs: string[]
  parties: string[]
  recused: string[]
  title: string
  category: string
  colour: string
  phase: Phase
  /** dotted paths of the active leaf states */
  states: string[]
  done: boolean
  late: boolean
  dueOn: CivilDate | null
  /** when the clock has something to say */
  nextAt: number | null
  facts: Facts
  openedAt: number
  updatedAt: number
}

/** One line of the log as a reader sees it: secrets are masks. */
export interface EntryRow {
  revision: number
  event: string
  form: Record<string, Json>
  at: number
  by: string
  name: string
  role: string
  workflow: string
  version: number
  activity: boolean
}

const {
  tenantId: _t,
  opening: _o,
  state: _s,
  headHash: _h,
  openedKey: _k,
  place: _p,
  ...listed
} = getTableColumns(cases)
/** The columns of a CaseRow. */
export const caseColumns = listed

type Listed = Omit<CaseRow, 'nextAt' | 'openedAt' | 'updatedAt' | 'phase'> & {
  phase: string
  nextAt: Date | null
  openedAt: Date
  updatedAt: Date
}

export const toCaseRow = (row: Listed): CaseRow => ({
  ...row,
  phase: row.phase as Phase,
  nextAt: row.nextAt?.getTime() ?? null,
  openedAt: row.openedAt.getTime(),
  updatedAt: row.updatedAt.getTime(),
})

const { revision, event, form, at, by, name, role, workflow, version, activity } = caseEvents
/** The columns of an EntryRow. */
export const entryColumns = { revision, event, form, at, by, name, role, workflow, version, activity }

export const toEntryRow = (row: Omit<EntryRow, 'at'> & { at: Date }): EntryRow => ({
  ...row,
  at: row.at.getTime(),
})

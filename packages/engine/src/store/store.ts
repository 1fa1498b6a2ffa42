import type { ReachTable } from '../core/index.ts'
import type { Database } from './database.ts'

/** The only source of time outside the core. */
export interface Clock {
  /** epoch ms */
  now(): number
}

/** What every query needs: the database, whose rows, and the time. */
export interface Store {
  db: Database
  tenant: string
  clock: Clock
}

/** A store that is asked on behalf of somebody: visibility is part of every answer. */
export interface Reader extends Store {
  reach: ReachTable
}

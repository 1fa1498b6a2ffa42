import type { Calendar, Procedures, ReachTable } from '../core/index.ts'
import type { Database } from '../store/database.ts'
import type { Clock, Reader } from '../store/store.ts'
import { type NumberFormat, plainNumber } from './case-number.ts'
import { createHot, type Hot } from './hot.ts'
import type { Vault } from './vault.ts'

export type { Clock }

export interface Engine extends Reader {
  procedures: Procedures
  calendar: Calendar
  vault: Vault
  numberFormat: NumberFormat
  /** what this process keeps between commands: open batches, cases used last */
  hot: Hot
}

export interface EngineOptions {
  db: Database
  tenant: string
  procedures: Procedures
  calendar: Calendar
  reach: ReachTable
  clock: Clock
  vault: Vault
  /** how a case number is written; default （2026）槐荫人民调解字第001号 */
  numberFormat?: NumberFormat
}

/** Puts the parts together. Starts nothing: `startWorker` does, and only where it is wanted. */
export const createEngine = (options: EngineOptions): Engine => ({
  ...options,
  numberFormat: options.numberFormat ?? plainNumber,
  hot: createHot(options.db, options.tenant),
})

import type { Database } from '../store/database.ts'
import { type Recording, recordEvents, recordOpenings, type Winners } from '../store/record-cases.ts'
import { groupCommit } from './group-commit.ts'
import { inOrder } from './in-order.ts'
import { knownCases } from './known-cases.ts'
import { onceAtATime } from './once-at-a-time.ts'

/** Characters of state kept in memory: some thousands of cases. */
const CACHE_LIMIT = 64_000_000

const AT_MOST = 32
const AT_LEAST = 4
/** one decides while the other is written; more only help where commits wait long for the disk. PGlite has one connection */
const WRITERS = { postgres: 2, pglite: 1 }

type Outcome = { number: string | null } | undefined

export type Hot = ReturnType<typeof createHot>

/** What makes commands fast; nothing of it is needed for them to be right. */
export function createHot(db: Database, tenant: string) {
  const writer = (write: typeof recordEvents) =>
    groupCommit<Recording, Outcome>({
      atMost: AT_MOST,
      atLeast: AT_LEAST,
      writers: WRITERS[db.kind],
      write: async (batch) => inBatchOrder(batch, await write(db.query, tenant, batch)),
    })
  return {
    openings: writer(recordOpenings),
    /** answers undefined to whoever was overtaken */
    events: writer(recordEvents),
    cases: knownCases(CACHE_LIMIT),
    inOrder: inOrder(),
    onceAtATime: onceAtATime(),
    shortNames: new Map<string, string>(),
    /** cases whose clock failed on a fault of ours: left alone until the next start */
    faulty: new Set<string>(),
  }
}

const inBatchOrder = (batch: Recording[], winners: Winners): Outcome[] =>
  batch.map(({ caseId }) => winners.get(caseId))

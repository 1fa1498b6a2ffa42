import type { CaseState, Summary } from '../core/index.ts'

/** A case as this process last saw it. Never trusted: the write is guarded by the revision. */
export interface KnownCase {
  state: CaseState
  summary: Summary
  /** the summary as it was written, to see whether the next one differs */
  summaryText: string
  number: string | null
  headHash: string
  /** length of the state's JSON, what the memory is measured by */
  size: number
}

/** Remembers the cases used last, up to so many characters of state. */
export function knownCases(limit: number) {
  const known = new Map<string, KnownCase>()
  let total = 0
  const forget = (id: string) => {
    total -= known.get(id)?.size ?? 0
    known.delete(id)
  }
  return {
    get(id: string): KnownCase | undefined {
      const found = known.get(id)
      if (!found) return undefined
      known.delete(id)
      known.set(id, found)
      return found
    },
    put(id: string, found: KnownCase) {
      forget(id)
      known.set(id, found)
      total += found.size
      for (const oldest of known.keys()) {
        if (total <= limit) break
        forget(oldest)
      }
    },
    forget,
  }
}

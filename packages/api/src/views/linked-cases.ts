import { type CaseRow, type Engine, EngineError, getVisibleRow } from '@maplebridge/engine'
import type { Principal } from '@maplebridge/engine/core'

/** Of these cases the ones the reader may see; the others do not exist for him. */
export async function seenCases(
  engine: Engine,
  principal: Principal,
  ids: readonly string[],
): Promise<CaseRow[]> {
  const rows = await Promise.all(
    [...new Set(ids)].map((id) =>
      getVisibleRow(engine, principal, id).catch((fault) => {
        if (fault instanceof EngineError) return undefined
        throw fault
      }),
    ),
  )
  return rows.filter((row) => row !== undefined)
}

import type { CaseState } from '../core/index.ts'
import type { Query } from './database.ts'

export interface DueCase {
  state: CaseState
  number: string | null
  headHash: string
}

const DUE = `
select state::text as state, number, head_hash from cases
where tenant_id = $1 and next_at <= $2::timestamptz
  and workflow || '@' || version = any($3::text[]) and not (id = any($4::text[]))
order by next_at limit $5 for update skip locked`

/**
 * Cases whose clock has something to say, locked until the transaction ends and skipped by other workers.
 * Only of procedures this server knows, and without those it failed on before.
 */
export async function claimDueCases(
  query: Query,
  tenant: string,
  now: number,
  procedures: string[],
  except: string[],
  limit: number,
): Promise<DueCase[]> {
  const rows = await query<DueRow>(DUE, [tenant, new Date(now).toISOString(), procedures, except, limit])
  return rows.map(dueCase)
}

export interface DueRow {
  state: string
  number: string | null
  head_hash: string
}

export const dueCase = (row: DueRow): DueCase => ({
  state: JSON.parse(row.state),
  number: row.number,
  headHash: row.head_hash,
})

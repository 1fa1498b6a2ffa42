import { and, eq } from 'drizzle-orm'
import { civilDateAt, type Membership, type Principal } from '../core/index.ts'
import { sessions } from './schema.ts'
import type { Store } from './store.ts'

export interface NewSession {
  /** SHA-256 of the token, hex */
  tokenHash: string
  personId: string
  /** ends after so long without a request */
  idleMs: number
  /** ends after so long in any case */
  absoluteMs: number
}

export async function createSession(store: Store, session: NewSession): Promise<void> {
  const { tokenHash, personId, idleMs, absoluteMs } = session
  const now = store.clock.now()
  await store.db.orm.insert(sessions).values({
    tenantId: store.tenant,
    tokenHash,
    personId,
    createdAt: new Date(now),
    seenAt: new Date(now),
    idleMs,
    endsAt: new Date(now + absoluteMs),
  })
}

/** The last request is noted at most once a minute: a page of the console sends many. */
const PRINCIPAL = `
with alive as (
  select s.person_id, p.name, s.seen_at from sessions s
  join people p on p.tenant_id = s.tenant_id and p.id = s.person_id and p.active
  where s.tenant_id = $1 and s.token_hash = $2 and s.ends_at > $3::timestamptz
    and s.seen_at + s.idle_ms * interval '1 millisecond' > $3::timestamptz)
, seen as (
  update sessions s set seen_at = $3::timestamptz from alive a
  where s.tenant_id = $1 and s.token_hash = $2 and a.seen_at < $3::timestamptz - interval '1 minute')
select a.person_id, a.name, coalesce((
  select json_agg(json_build_object('role', m.role, 'path', m.path) order by m.path, m.role)
  from memberships m where m.tenant_id = $1 and m.person_id = a.person_id
    and m."from" <= $4 and (m."to" is null or m."to" >= $4)), '[]'::json)::text as memberships
from alive a`

/** Who this token stands for now, with the roles held today; undefined when it ended. One statement. */
export async function principalOfSession(store: Store, tokenHash: string): Promise<Principal | undefined> {
  const now = store.clock.now()
  const [row] = await store.db.query<{ person_id: string; name: string; memberships: string }>(PRINCIPAL, [
    store.tenant,
    tokenHash,
    new Date(now).toISOString(),
    civilDateAt(now),
  ])
  return (
    row && {
      person: row.person_id,
      name: row.name,
      memberships: JSON.parse(row.memberships) as Membership[],
    }
  )
}

export async function endSession(store: Store, tokenHash: string): Promise<void> {
  await store.db.orm
    .delete(sessions)
    .where(and(eq(sessions.tenantId, store.tenant), eq(sessions.tokenHash, tokenHash)))
}

/** Every session of a person: after a change of password, when he leaves. */
export async function endSessionsOf(store: Store, personId: string): Promise<void> {
  await store.db.orm
    .delete(sessions)
    .where(and(eq(sessions.tenantId, store.tenant), eq(sessions.personId, personId)))
}

import { and, eq, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { type CivilDate, civilDateAt } from '../core/index.ts'
import { memberships, people } from './schema.ts'
import type { Store } from './store.ts'
import { isUnder } from './visible.ts'

export interface PersonRow {
  id: string
  login: string
  name: string
  /** null: cannot sign in with a password */
  passwordHash: string | null
  active: boolean
  /** wrong passwords since the last right one */
  failures: number
  /** epoch ms */
  lockedUntil: number | null
}

export interface MembershipRow {
  role: string
  path: string
  /** first day */
  from: CivilDate
  /** last day; null: open */
  to: CivilDate | null
}

export interface NewPerson {
  id: string
  login: string
  name: string
  passwordHash: string | null
  memberships: MembershipRow[]
}

export interface ListedPerson {
  id: string
  name: string
  /** those held today */
  memberships: { role: string; path: string }[]
}

/** Inserts persons with their memberships; whoever is known already is left as he is. */
export async function insertPeople(store: Store, newcomers: NewPerson[]): Promise<void> {
  if (newcomers.length === 0) return
  const { tenant: tenantId } = store
  const held = newcomers.flatMap((person) =>
    person.memberships.map((membership) => ({ tenantId, personId: person.id, ...membership })),
  )
  await store.db.orm.transaction(async (tx) => {
    await tx
      .insert(people)
      .values(
        newcomers.map(({ id, login, name, passwordHash }) => ({
          tenantId,
          id,
          login,
          name,
          passwordHash,
          active: true,
          failures: 0,
        })),
      )
      .onConflictDoNothing({ target: [people.tenantId, people.id] })
    if (held.length > 0)
      await tx
        .insert(memberships)
        .values(held)
        .onConflictDoNothing({
          target: [
            memberships.tenantId,
            memberships.personId,
            memberships.role,
            memberships.path,
            memberships.from,
          ],
        })
  })
}

export const findPersonByLogin = (store: Store, login: string): Promise<PersonRow | undefined> =>
  findPerson(store, eq(people.login, login))

/** Throws when there is none. */
export async function getPerson(store: Store, id: string): Promise<PersonRow> {
  const person = await findPerson(store, eq(people.id, id))
  if (!person) throw new Error(`no person ${id}`)
  return person
}

async function findPerson(store: Store, condition: SQL): Promise<PersonRow | undefined> {
  const [row] = await store.db.orm
    .select()
    .from(people)
    .where(and(eq(people.tenantId, store.tenant), condition))
  if (!row) return undefined
  const { tenantId: _, ...person } = row
  return { ...person, lockedUntil: person.lockedUntil?.getTime() ?? null }
}

/** Active persons holding a role today, by name; `orgUnder` is an organisation path, its subtree included. */
export async function listPeople(
  store: Store,
  filter: { role?: string; orgUnder?: string },
): Promise<ListedPerson[]> {
  const rows = await store.db.orm
    .select({ id: people.id, name: people.name, role: memberships.role, path: memberships.path })
    .from(people)
    .innerJoin(
      memberships,
      and(eq(memberships.tenantId, people.tenantId), eq(memberships.personId, people.id)),
    )
    .where(
      and(
        eq(people.tenantId, store.tenant),
        eq(people.active, true),
        heldOn(civilDateAt(store.clock.now())),
        filter.role === undefined ? undefined : eq(memberships.role, filter.role),
        filter.orgUnder === undefined ? undefined : isUnder(memberships.path, filter.orgUnder),
      ),
    )
    .orderBy(people.name, people.id, memberships.path, memberships.role)
  const byId = new Map<string, ListedPerson>()
  for (const { id, name, role, path } of rows) {
    const person = byId.get(id) ?? { id, name, memberships: [] }
    person.memberships.push({ role, path })
    byId.set(id, person)
  }
  return [...byId.values()]
}

export const heldOn = (day: CivilDate): SQL | undefined =>
  and(lte(memberships.from, day), or(isNull(memberships.to), gte(memberships.to, day)))

/** Counts a wrong password; from the `lockAfter`-th in a row the account is locked for `lockMs`. */
export async function recordFailure(
  store: Store,
  id: string,
  limits: { lockAfter: number; lockMs: number },
): Promise<{ failures: number; lockedUntil: number | null }> {
  const until = new Date(store.clock.now() + limits.lockMs).toISOString()
  const [row] = await store.db.orm
    .update(people)
    .set({
      failures: sql`${people.failures} + 1`,
      lockedUntil: sql`case when ${people.failures} + 1 >= ${limits.lockAfter}::int
        then ${until}::timestamptz else ${people.lockedUntil} end`,
    })
    .where(and(eq(people.tenantId, store.tenant), eq(people.id, id)))
    .returning({ failures: people.failures, lockedUntil: people.lockedUntil })
  if (!row) throw new Error(`no person ${id}`)
  return { failures: row.failures, lockedUntil: row.lockedUntil?.getTime() ?? null }
}

export const clearFailures = (store: Store, id: string): Promise<void> =>
  update(store, id, { failures: 0, lockedUntil: null })

export const setPasswordHash = (store: Store, id: string, passwordHash: string): Promise<void> =>
  update(store, id, { passwordHash })

async function update(store: Store, id: string, set: Partial<typeof people.$inferInsert>) {
  await store.db.orm
    .update(people)
    .set(set)
    .where(and(eq(people.tenantId, store.tenant), eq(people.id, id)))
}

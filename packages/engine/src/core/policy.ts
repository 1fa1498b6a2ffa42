import type { Who } from './permitted.ts'

/**
 * Who may see a case and who may act on it. Pure: routes, lists and the console ask the same functions;
 * the store turns `seeTerms` into SQL, so a list never shows what a page would refuse.
 */

/** How far a role reaches from the organisation it is held in. */
export type Reach = 'nothing' | 'assigned' | 'org' | 'subtree'

export interface RoleReach {
  sees: Reach
  acts: Reach
  /** may work in the restricted lane (检举控告) */
  restricted?: true
}

export type ReachTable = Record<string, RoleReach>

/** A role held in an organisation; `path` leads from the root of the org tree to it: `9999/999901/…`. */
export interface Membership {
  role: string
  path: string
}

export interface Principal {
  person: string
  name: string
  memberships: readonly Membership[]
}

/** What the policy needs to know of a case. */
export interface Subject {
  org: string
  hands: readonly string[]
  /** paths of organisations asked to take part */
  orgs: readonly string[]
  parties: readonly string[]
  recused: readonly string[]
  classification: 'normal' | 'restricted'
}

/** One ground on which a person sees cases. A case is seen when any ground holds and nothing excludes. */
export type SeeTerm =
  | { ground: 'under'; path: string; role: string; restricted: boolean }
  | { ground: 'org'; path: string; role: string; restricted: boolean }
  | { ground: 'hand'; path: string; role: string; restricted: boolean }
  | { ground: 'party'; role: 'party'; restricted: true }

export const isUnder = (path: string, root: string): boolean => path === root || path.startsWith(`${root}/`)

/** Every ground the person has; whoever may act on a case may see it. An empty list sees nothing. */
export function seeTerms(principal: Principal, table: ReachTable): SeeTerm[] {
  const held = (['sees', 'acts'] as const).flatMap((kind) => grounds(principal, table, kind))
  return [...held, { ground: 'party', role: 'party', restricted: true }]
}

function grounds(principal: Principal, table: ReachTable, kind: 'sees' | 'acts'): SeeTerm[] {
  return principal.memberships.flatMap(({ role, path }): SeeTerm[] => {
    const reach = table[role]
    const restricted = reach?.restricted === true
    switch (reach?.[kind]) {
      case 'subtree':
        return [{ ground: 'under', path, role, restricted }]
      case 'org':
        return [{ ground: 'org', path, role, restricted }]
      case 'assigned':
        return [{ ground: 'hand', path, role, restricted }]
      default:
        return []
    }
  })
}

/** Does one ground hold for one case? The store's SQL says the same; a test compares the two. */
export function termHolds(term: SeeTerm, principal: Principal, subject: Subject): boolean {
  if (subject.recused.includes(principal.person)) return false
  if (subject.classification === 'restricted' && !term.restricted) return false
  switch (term.ground) {
    case 'under':
      return isUnder(subject.org, term.path) || subject.orgs.includes(term.path)
    case 'org':
      return subject.org === term.path || subject.orgs.includes(term.path)
    case 'hand':
      return subject.hands.includes(principal.person)
    case 'party':
      return subject.parties.includes(principal.person)
  }
}

export const maySee = (principal: Principal, subject: Subject, table: ReachTable): boolean =>
  seeTerms(principal, table).some((term) => termHolds(term, principal, subject))

/** In which roles the person acts on this case, and in which he merely sees it. */
export function whoFor(principal: Principal, subject: Subject, table: ReachTable): Who {
  const holding = (kind: 'sees' | 'acts') =>
    grounds(principal, table, kind)
      .filter((term) => termHolds(term, principal, subject))
      .map((term) => term.role)
  const party: SeeTerm = { ground: 'party', role: 'party', restricted: true }
  const roles = [...new Set([...holding('acts'), ...(termHolds(party, principal, subject) ? ['party'] : [])])]
  return {
    person: principal.person,
    name: principal.name,
    roles,
    seen: [...new Set(holding('sees'))].filter((role) => !roles.includes(role)),
  }
}

/** Roles the person could open a case in, with the organisation it would belong to. */
export const openingRoles = (principal: Principal, by: readonly string[]): Membership[] =>
  principal.memberships.filter((membership) => by.includes(membership.role))

import { and, type Column, eq, type SQL, sql } from 'drizzle-orm'
import { type Principal, type ReachTable, type SeeTerm, seeTerms } from '../core/index.ts'
import { cases } from './schema.ts'

/** `maySee` of the policy as a condition on `cases`: same grounds, same exclusions. A test compares the two. */
export function visibleTo(principal: Principal, reach: ReachTable): SQL {
  const grounds = unique(seeTerms(principal, reach)).map((term) => holds(term, principal))
  return sql`(not (${principal.person} = any(${cases.recused})) and (${sql.join(grounds, sql` or `)}))`
}

function holds(term: SeeTerm, principal: Principal): SQL {
  const ground = groundOf(term, principal)
  return term.restricted ? ground : sql`(${and(eq(cases.classification, 'normal'), ground)})`
}

function groundOf(term: SeeTerm, principal: Principal): SQL {
  switch (term.ground) {
    case 'under':
      return sql`(${isUnder(cases.org, term.path)} or ${has(cases.orgs, term.path)})`
    case 'org':
      return sql`(${cases.org} = ${term.path} or ${has(cases.orgs, term.path)})`
    case 'hand':
      return has(cases.hands, principal.person)
    case 'party':
      return has(cases.parties, principal.person)
  }
}

/** `@>` rather than `= any`: it can use the column's GIN index. */
const has = (column: Column, value: string): SQL => sql`${column} @> array[${value}]::text[]`

/** The organisation itself and everything below it; usable by a text_pattern_ops index. */
export const isUnder = (column: Column, path: string): SQL =>
  sql`(${column} = ${path} or ${column} like ${`${escapeLike(path)}/%`})`

/** Text that `like` takes literally. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (each) => `\\${each}`)

/** Several roles often give the same ground; one condition is enough. */
function unique(terms: SeeTerm[]): SeeTerm[] {
  const seen = new Map(
    terms.map((term) => [
      JSON.stringify([
        term.ground,
        'path' in term && term.ground !== 'hand' ? term.path : '',
        term.restricted,
      ]),
      term,
    ]),
  )
  return [...seen.values()]
}

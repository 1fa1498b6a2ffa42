import { isUnder, type Principal } from '@maplebridge/engine/core'
import type { MiddlewareHandler } from 'hono'
import type { ApiEnv } from './http.ts'
import { HttpRefusal } from './problem.ts'

/** What is done for the office and for no single case, and in which roles. The only such table. */
const OFFICE_PERMISSIONS = {
  keepCalendar: ['petitionBureau', 'supervisor', 'sysAdmin'],
  changeSettings: ['sysAdmin', 'petitionBureau', 'streetCenter'],
} as const satisfies Record<string, readonly string[]>

export type OfficePermission = keyof typeof OFFICE_PERMISSIONS
export const officePermissions = Object.keys(OFFICE_PERMISSIONS) as [OfficePermission, ...OfficePermission[]]

/** Does the person hold one of the roles: wherever he holds it, or for `org` there or above it? */
export function mayForOffice(
  { memberships }: Principal,
  permission: OfficePermission,
  org?: string,
): boolean {
  const roles: readonly string[] = OFFICE_PERMISSIONS[permission]
  return memberships.some(
    ({ role, path }) => roles.includes(role) && (org === undefined || isUnder(org, path)),
  )
}

/** What the person may do for the office somewhere: the console shows no other page. */
export const officePermissionsOf = (principal: Principal): OfficePermission[] =>
  officePermissions.filter((permission) => mayForOffice(principal, permission))

/** Refuses everybody else; stands behind `identify`. */
export const onlyForOffice =
  (permission: OfficePermission): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    if (!mayForOffice(c.get('principal'), permission)) throw new HttpRefusal({ code: 'not-for-your-role' })
    await next()
  }

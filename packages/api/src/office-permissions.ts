import { isUnder, type Principal } from '@maplebridge/engine/core'

/** Who may do what to the office itself, as distinct from a case: in his own organisation and below it. */
const OFFICE_PERMISSIONS = {
  'settings.change': ['sysAdmin', 'petitionBureau', 'streetCenter'],
} as const satisfies Record<string, readonly string[]>

export type OfficeAction = keyof typeof OFFICE_PERMISSIONS

export const mayInOffice = ({ memberships }: Principal, action: OfficeAction, org: string): boolean =>
  memberships.some(
    ({ role, path }) =>
      (OFFICE_PERMISSIONS[action] as readonly string[]).includes(role) && isUnder(org, path),
  )

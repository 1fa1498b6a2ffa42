import type { Json } from './json.ts'

/**
 * The role in which a linked case speaks: no person holds it. An event that lists only this role is never
 * offered to anybody; it is what one case says to another after commit.
 */
export const LINKED_CASE = 'case'

/** Something a change of this case means for another one: told to it, or opened as a case of its own. */
export type Tell =
  | { tell: string; event: string; form: Record<string, Json> }
  | { open: string; event: string; form: Record<string, Json> }

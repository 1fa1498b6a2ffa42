import {
  formSchema,
  isSealed,
  type Json,
  type LogEntry,
  type Principal,
  splitSealed,
  whoFor,
  workflowOf,
} from '../core/index.ts'
import { recordAccess } from '../store/access-log.ts'
import type { EntryRow } from '../store/case-row.ts'
import { findCaseWithState } from '../store/find-case.ts'
import { findEntries } from '../store/find-entries.ts'
import type { Engine } from './engine.ts'
import { refuse } from './failure.ts'
import { getVisibleRow } from './read-case.ts'
import { fieldSchema, openTo } from './secret-fields.ts'

export interface Unseal {
  caseId: string
  /** with it, `path` leads into that entry's form; without, into the state's data */
  revision?: number
  /** JSON pointer: /parties/0/identityNumber */
  path: string
  reason: string
}

const EVERY_ENTRY = 1_000_000

/**
 * The clear text of one secret. Numbers open to whoever acts in the case (parties excepted); a note only
 * to the roles its form names. The look is recorded with its reason before the text is handed out.
 */
export async function unseal(engine: Engine, principal: Principal, wanted: Unseal): Promise<string> {
  const { caseId, path, revision, reason } = wanted
  const row = await getVisibleRow(engine, principal, caseId)
  const entries = await findEntries(engine, caseId, { limit: EVERY_ENTRY })
  const root =
    revision === undefined
      ? (await findCaseWithState(engine, caseId))?.state.data
      : entries.find((entry) => entry.revision === revision)?.form
  const text = valueAt(root ?? null, segmentsOf(path))
  if (typeof text !== 'string' || !isSealed(text)) return refuse({ code: 'not-unsealable', path })
  const acting = whoFor(principal, row, engine.reach).roles.filter((role) => role !== 'party')
  const role =
    splitSealed(text)?.kind === 'note'
      ? acting.find((each) => rolesOpening(engine, entries, text).includes(each))
      : acting[0]
  if (role === undefined) return refuse({ code: 'not-unsealable', path })
  const detail = revision === undefined ? path : `${revision}${path}`
  await recordAccess(engine, { principal, role, what: 'unseal', caseId, detail, reason })
  return engine.vault.unseal(text)
}

const segmentsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))

function valueAt(value: Json, [head, ...rest]: string[]): Json | undefined {
  if (head === undefined) return value
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, head)) return undefined
  return valueAt((value as Record<string, Json>)[head] as Json, rest)
}

/** A sealed text is unique: the form it was written in says who may open it, wherever it was copied to. */
function rolesOpening(engine: Engine, entries: EntryRow[], text: string): string[] {
  for (const entry of entries) {
    const path = pathTo(entry.form, text)
    const event = workflowOf(engine.procedures, entry).events[entry.event]
    const field = path && event ? fieldSchema(formSchema(event), path) : undefined
    if (field) return openTo(field)
  }
  return []
}

function pathTo(value: LogEntry['form'] | Json, text: string): string[] | undefined {
  if (value === text) return []
  if (value === null || typeof value !== 'object') return undefined
  for (const [member, each] of Object.entries(value)) {
    const rest = pathTo(each, text)
    if (rest) return [member, ...rest]
  }
  return undefined
}

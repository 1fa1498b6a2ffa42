import { type AnyEvent, type FormSchema, formSchema, valuesAt } from '../core/index.ts'
import type { CaseRow } from '../store/case-row.ts'
import { findCaseRow } from '../store/find-case.ts'
import type { Store } from '../store/store.ts'

type Event = AnyEvent<never, string>

const found = new WeakMap<object, string[][]>()

/** Where an event's form names another case: paths, `*` for any index. */
function caseFields(event: Event): string[][] {
  const known = found.get(event)
  if (known) return known
  const paths: string[][] = []
  collect(formSchema(event), [], paths)
  found.set(event, paths)
  return paths
}

function collect(schema: FormSchema, path: string[], into: string[][]) {
  if (schema['x-widget'] === 'case') into.push(path)
  for (const [key, child] of Object.entries((schema.properties ?? {}) as Record<string, FormSchema>))
    collect(child, [...path, key], into)
  if (schema.items && typeof schema.items === 'object')
    collect(schema.items as FormSchema, [...path, '*'], into)
}

/** Ids of the other cases a recorded form names. */
export const casesNamed = (event: Event, form: unknown): string[] =>
  caseFields(event).flatMap((path) =>
    valuesAt(form, path, []).flatMap(({ value }) => {
      const id = (value as { id?: unknown } | null | undefined)?.id
      return typeof id === 'string' ? [id] : []
    }),
  )

/**
 * What a form says about other cases is not the sender's to say: each `{ id }` is filled from the stored
 * row, and an id that `sees` does not let through becomes empty, which the form then refuses.
 */
export async function fillCases(
  store: Store,
  event: Event,
  form: unknown,
  sees: (row: CaseRow) => boolean,
): Promise<unknown> {
  const paths = caseFields(event)
  if (paths.length === 0) return form
  const filled = structuredClone(form)
  for (const { value } of paths.flatMap((path) => valuesAt(filled, path, []))) {
    if (value === null || typeof value !== 'object') continue
    const named = value as Record<string, unknown>
    const row = typeof named['id'] === 'string' ? await findCaseRow(store, named['id']) : undefined
    for (const member of Object.keys(named)) delete named[member]
    Object.assign(named, row && sees(row) ? refOf(row) : { id: '' })
  }
  return filled
}

/** What one case may know of another. No title, no name: the reader's own sight decides what else he is shown. */
const refOf = ({ id, workflow, facts }: CaseRow) => ({
  id,
  procedure: workflow,
  finishedOn: typeof facts['finishedOn'] === 'string' ? facts['finishedOn'] : null,
})

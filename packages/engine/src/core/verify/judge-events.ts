import { z } from 'zod'
import { choiceFields } from '../form.ts'
import type { AnyEvent } from '../workflow.ts'
import { type EventRecord, type Exploration, pathTo, type Situation } from './explore.ts'
import type { Raw } from './report.ts'

/** Events nobody can send, examples that do not fit or never succeed, lists that offer nothing. */
export function judgeEvents(found: Exploration): Raw[] {
  return Object.entries(found.traced.workflow.events).flatMap(([event, spec]) => {
    const record = found.events.get(event)
    return record ? [...judgeEvent(event, spec, record), ...emptyLists(found, event, spec)] : []
  })
}

/** The first hurdle that nothing ever came over is the one worth telling. */
function judgeEvent(event: string, spec: AnyEvent<never, string>, record: EventRecord): Raw[] {
  const where = `event ${event}`
  const at = (what: string, seen: Situation | undefined): Raw[] => [{ where, what, path: pathTo(seen) }]
  if (!record.sendable)
    return at(
      `can be sent by nobody: none of ${spec.by.join(', ')} both sees and acts on such a case`,
      record.mentioned,
    )
  if (!record.hadExample)
    return at('never has an example: there is nothing it could be about', record.mentioned)
  const misfit = misfitOf(spec, record)
  if (misfit) return at(`has an example its own form refuses: ${misfit.issue}`, misfit.seen)
  const separation = separationThatBars(record)
  if (separation)
    return at(`can be sent by nobody: the separation ${separation} keeps everybody away`, record.mentioned)
  return unsuccessful(spec, record).map(({ example, seen, reason }) => ({
    where,
    what: `never succeeds with its example ${example + 1}: ${reason}`,
    path: pathTo(seen),
  }))
}

function misfitOf(spec: AnyEvent<never, string>, { refused }: EventRecord) {
  const form = z.strictObject(spec.form)
  for (const { in: seen, form: example, refusal } of refused) {
    if (refusal.refused !== 'form-invalid') continue
    const parsed = form.safeParse(example)
    if (parsed.success) continue
    const issue = parsed.error.issues
      .map(({ path, message }) => `${path.join('.')} ${message}`.trim())
      .join('; ')
    return { seen, issue }
  }
  return undefined
}

function separationThatBars({ accepted, refused }: EventRecord): string | undefined {
  if (accepted.size > 0 || refused.length === 0) return undefined
  const names = refused.map(({ refusal }) =>
    'reasons' in refusal ? refusal.reasons.find(({ kind }) => kind === 'separation')?.name : undefined,
  )
  return names.every((name) => name !== undefined) ? names[0] : undefined
}

/** Examples by index of a plain list; of examples made from the data it is enough that one succeeds. */
function unsuccessful(spec: AnyEvent<never, string>, { tried, accepted, refused }: EventRecord) {
  const one = typeof spec.examples === 'function' && accepted.size > 0
  const failing = one ? [] : [...tried].filter((example) => !accepted.has(example))
  return failing.flatMap((example) => {
    const first = refused.find((each) => each.example === example)
    if (!first) return []
    const { refusal, in: seen } = first
    const labels =
      refusal.refused === 'form-invalid'
        ? refusal.issues.map(({ path, label }) => `${path.join('.')}: ${label.en}`)
        : 'reasons' in refusal
          ? refusal.reasons.map(({ label }) => label.en)
          : []
    return [{ example, seen, reason: labels.join('; ') || refusal.refused }]
  })
}

/** A field that must be filled from a list of the case, where the list offers nothing wherever it is needed. */
function emptyLists(
  { traced, situations }: Exploration,
  event: string,
  spec: AnyEvent<never, string>,
): Raw[] {
  const { workflow } = traced
  const fields = choiceFields(spec).filter(({ path }) => !path.includes('*'))
  const places =
    fields.length === 0
      ? []
      : situations.filter(({ state }) => workflow.kernel.mentions(state.snapshot, event).length > 0)
  return fields.flatMap(({ path, name }): Raw[] => {
    const list = workflow.choices[name]
    if (!list || places.length === 0 || places.some(({ state }) => list(state.data as never).length > 0))
      return []
    const what = `asks for ${path.join('.')} from the list ${name}, which is empty in every situation`
    return [{ where: `event ${event}`, what, path: pathTo(places[0]) }]
  })
}

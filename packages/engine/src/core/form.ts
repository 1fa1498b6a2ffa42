import { z } from 'zod'
import type { Json } from './json.ts'
import type { AnyEvent, Choice, FormIssue, Stamp, Workflow } from './workflow.ts'

/** JSON Schema of a form, with our own members: title, x-en, x-choices, x-secret, x-widget. */
export type FormSchema = Record<string, unknown>

const parsers = new WeakMap<object, z.ZodObject>()
const schemas = new WeakMap<object, FormSchema>()

const parserOf = (event: AnyEvent<never, string>): z.ZodObject => {
  const known = parsers.get(event)
  if (known) return known
  const made = z.strictObject(event.form)
  parsers.set(event, made)
  return made
}

/** The form's JSON Schema as a sender sees it (defaults are optional). Made once per event. */
export function formSchema(event: AnyEvent<never, string>): FormSchema {
  const known = schemas.get(event)
  if (known) return known
  const made = z.toJSONSchema(parserOf(event), { io: 'input', unrepresentable: 'any' }) as FormSchema
  delete made.$schema
  schemas.set(event, made)
  return made
}

/** Shape, then choices, then the event's own check. The parsed form is plain JSON. */
export function checkForm(
  workflow: Workflow,
  event: AnyEvent<never, string>,
  data: object,
  form: unknown,
  stamp: Stamp,
): { form: Record<string, Json> } | { issues: FormIssue[] } {
  const parsed = parserOf(event).safeParse(form ?? {})
  if (!parsed.success) return { issues: issuesOf(parsed.error) }
  const wrongChoices = choiceFields(event).flatMap(({ path, name }) =>
    outsideChoices(workflow, name, path, data, parsed.data),
  )
  if (wrongChoices.length > 0) return { issues: wrongChoices }
  const issue = event.check?.(data as never, parsed.data as never, stamp)
  return issue ? { issues: [issue] } : { form: parsed.data as Record<string, Json> }
}

/** What zod found wrong, in our words. */
export const issuesOf = (error: z.ZodError): FormIssue[] => error.issues.flatMap(toIssues)

/** Zod speaks English; the commonest codes get a Chinese sentence. `zh / en` messages are split. */
function toIssues(issue: z.core.$ZodIssue): FormIssue[] {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      label: { zh: '没有这一项', en: 'There is no such field' },
    }))
  const [zh, en] = issue.message.includes(' / ')
    ? issue.message.split(' / ')
    : [SENTENCE[issue.code] ?? '填写有误', issue.message]
  const missing =
    issue.code === 'invalid_type' && issue.input === undefined && issue.message.includes('undefined')
  return [{ path, label: missing ? { zh: '必填', en: 'Required' } : { zh: zh as string, en: en as string } }]
}

const SENTENCE: Record<string, string> = {
  invalid_type: '类型不符',
  too_small: '填写过短、过少或过小',
  too_big: '填写过长、过多或过大',
  invalid_format: '格式不符',
  invalid_value: '不在可选范围内',
}

interface ChoiceField {
  path: string[]
  name: string
}
const choiceCache = new WeakMap<object, ChoiceField[]>()

/** Where the form draws on a list of the case: fields with `x-choices`, `*` standing for any array index. */
export function choiceFields(event: AnyEvent<never, string>): ChoiceField[] {
  const known = choiceCache.get(event)
  if (known) return known
  const found: ChoiceField[] = []
  collectChoices(formSchema(event), [], found)
  choiceCache.set(event, found)
  return found
}

function collectChoices(schema: FormSchema, path: string[], into: ChoiceField[]) {
  const name = schema['x-choices']
  if (typeof name === 'string') into.push({ path, name })
  for (const [key, child] of Object.entries((schema.properties ?? {}) as Record<string, FormSchema>))
    collectChoices(child, [...path, key], into)
  if (schema.items && typeof schema.items === 'object')
    collectChoices(schema.items as FormSchema, [...path, '*'], into)
}

/** What a list of the case lets people choose now. */
export const choosable = (workflow: Workflow, name: string, data: object): Choice[] =>
  (workflow.choices[name]?.(data as never) ?? []).filter(({ over }) => !over)

function outsideChoices(
  workflow: Workflow,
  name: string,
  path: string[],
  data: object,
  form: unknown,
): FormIssue[] {
  const allowed = new Set(choosable(workflow, name, data).map((choice) => choice.value))
  return valuesAt(form, path, [])
    .filter(({ value }) => typeof value === 'string' && value !== '' && !allowed.has(value))
    .map(({ at }) => ({
      path: at,
      label: { zh: '不在本案可选范围内', en: 'Not among the choices of this case' },
    }))
}

/** Every value a path with `*` leads to, with its concrete path. */
export function valuesAt(value: unknown, path: string[], at: string[]): { at: string[]; value: unknown }[] {
  const [head, ...rest] = path
  if (head === undefined)
    return Array.isArray(value)
      ? value.map((each, i) => ({ at: [...at, String(i)], value: each }))
      : [{ at, value }]
  if (value === null || typeof value !== 'object') return []
  if (head === '*') return (value as unknown[]).flatMap((each, i) => valuesAt(each, rest, [...at, String(i)]))
  return valuesAt((value as Record<string, unknown>)[head], rest, [...at, head])
}

import type { CaseState } from './case.ts'
import { civilDateAt } from './civil-date.ts'
import { checkForm, choiceFields, choosable, type FormSchema, formSchema } from './form.ts'
import type { Label } from './label.ts'
import type { Reason } from './refusal.ts'
import { LINKED_CASE } from './tell.ts'
import type { AnyEvent, Choice, Stamp, Workflow } from './workflow.ts'

/** The sender, as the policy found him for this case. */
export interface Who {
  person: string
  name: string
  /** roles he may act in here */
  roles: string[]
  /** roles he has here without being assigned: enough to see, not to act */
  seen: string[]
}

/** One event of the procedure, and whether this person may send it now. */
export interface Offer {
  event: string
  label: Label
  hint: Label | undefined
  activity: boolean
  permitted: boolean
  /** roles the sender could act in, first is the default */
  as: string[]
  /** empty when permitted */
  reasons: Reason[]
  /** form, choices and what is already known; only with permitted offers */
  form: FormSchema | undefined
  choices: Record<string, Choice[]>
  prefill: object
}

/**
 * Every event of the procedure with the answer to "may I, and if not, why not?". Opening events of running
 * cases are left out, and what only a linked case says.
 */
export function offersOf(workflow: Workflow, state: CaseState, who: Who): Offer[] {
  const mentioned = new Set(workflow.kernel.mentions(state.snapshot).map((mention) => mention.event))
  return Object.keys(workflow.events)
    .filter((event) => state.revision === 0 || mentioned.has(event) || !workflow.opens.includes(event))
    .filter((event) => workflow.events[event]?.by.some((role) => role !== LINKED_CASE))
    .map((event) => offerOf(workflow, state, event, who, mentioned.has(event)))
}

function offerOf(workflow: Workflow, state: CaseState, event: string, who: Who, mentioned: boolean): Offer {
  const spec = workflow.events[event] as AnyEvent<never, string>
  const { roles, reasons } = senderReasons(workflow, state, event, who, undefined)
  if (!mentioned) reasons.push(stateReason(workflow, event))
  else if (reasons.length === 0)
    reasons.push(...exampleReasons(workflow, state, event, who, roles[0] as string))
  const permitted = reasons.length === 0
  return {
    event,
    label: spec.label,
    hint: spec.hint,
    activity: spec.activity !== undefined,
    permitted,
    as: roles,
    reasons,
    form: permitted ? formSchema(spec) : undefined,
    choices: permitted ? choicesOf(workflow, spec, state.data) : {},
    prefill: permitted ? (spec.prefill?.(state.data as never) ?? {}) : {},
  }
}

/** Which role the sender acts in, or the reasons (state, role, assignment, separation) against it. */
export function reasonsAgainst(
  workflow: Workflow,
  state: CaseState,
  event: string,
  who: Who,
  as: string | undefined,
): { role: string | undefined; reasons: Reason[] } {
  const { roles, reasons } = senderReasons(workflow, state, event, who, as)
  if (workflow.kernel.mentions(state.snapshot, event).length === 0)
    reasons.unshift(stateReason(workflow, event))
  return { role: reasons.length === 0 ? roles[0] : undefined, reasons }
}

function senderReasons(
  workflow: Workflow,
  state: CaseState,
  event: string,
  who: Who,
  as: string | undefined,
) {
  const spec = workflow.events[event] as AnyEvent<never, string>
  const held = who.roles.filter((role) => spec.by.includes(role) && (as === undefined || as === role))
  if (held.length === 0) return { roles: [], reasons: [roleReason(workflow, spec, who)] }
  const barred = held.map((role) => separationReasons(workflow, spec, state, { person: who.person, role }))
  const roles = held.filter((_, index) => barred[index]?.length === 0)
  return { roles, reasons: roles.length > 0 ? [] : (barred[0] as Reason[]) }
}

function roleReason(workflow: Workflow, spec: AnyEvent<never, string>, who: Who): Reason {
  const names = (language: keyof Label) =>
    spec.by.map((role) => workflow.roles[role]?.[language] ?? role).join(language === 'zh' ? '、' : ', ')
  const unassigned = who.seen.find((role) => spec.by.includes(role))
  return unassigned
    ? {
        kind: 'assignment',
        name: unassigned,
        label: {
          zh: `须由本案指派的${names('zh')}办理`,
          en: `Only those assigned to this case: ${names('en')}`,
        },
      }
    : {
        kind: 'role',
        name: spec.by.join(','),
        label: { zh: `须由${names('zh')}办理`, en: `To be done by: ${names('en')}` },
      }
}

function separationReasons(
  workflow: Workflow,
  spec: AnyEvent<never, string>,
  state: CaseState,
  sender: { person: string; role: string },
): Reason[] {
  return (spec.apart ?? []).flatMap((name) => {
    const separation = workflow.separations[name]
    if (!separation) throw new Error(`unknown separation ${name}`)
    return separation.bars(state.data as never, sender)
      ? [{ kind: 'separation' as const, name, label: separation.label }]
      : []
  })
}

/** Where in the procedure the event would be possible. */
function stateReason(workflow: Workflow, event: string): Reason {
  const states = statesMentioning(workflow, event)
  const list = (language: keyof Label) =>
    states.map((label) => label[language]).join(language === 'zh' ? '、' : ', ')
  return {
    kind: 'state',
    name: event,
    label: {
      zh: `当前阶段不能办理；可办阶段：${list('zh')}`,
      en: `Not at this stage; possible at: ${list('en')}`,
    },
  }
}

const mentioning = new WeakMap<Workflow, Map<string, Label[]>>()

function statesMentioning(workflow: Workflow, event: string): Label[] {
  let byEvent = mentioning.get(workflow)
  if (!byEvent) {
    byEvent = new Map()
    collectMentions(workflow.chart as ChartPart, byEvent)
    mentioning.set(workflow, byEvent)
  }
  return byEvent.get(event) ?? []
}

interface ChartPart {
  label?: Label
  on?: Record<string, unknown>
  states?: Record<string, ChartPart>
}

function collectMentions(node: ChartPart, into: Map<string, Label[]>) {
  for (const event of Object.keys(node.on ?? {}))
    if (node.label) into.set(event, [...(into.get(event) ?? []), node.label])
  for (const child of Object.values(node.states ?? {})) collectMentions(child, into)
}

/** Tries the event's examples on the real data; when none leads anywhere, the nearest one says what is missing. */
function exampleReasons(
  workflow: Workflow,
  state: CaseState,
  event: string,
  who: Who,
  role: string,
): Reason[] {
  const spec = workflow.events[event] as AnyEvent<never, string>
  const examples = examplesOf(spec, state.data)
  if (examples.length === 0)
    return [
      {
        kind: 'choice',
        name: event,
        label: { zh: '目前没有可办理的对象', en: 'There is nothing to apply it to yet' },
      },
    ]
  const stamp: Stamp = {
    at: state.at,
    on: civilDateAt(state.at),
    by: who.person,
    name: who.name,
    role,
    revision: state.revision + 1,
  }
  let nearest: Reason[] | undefined
  for (const example of examples) {
    const reasons = tryExample(workflow, state, event, spec, example, stamp)
    if (reasons.length === 0) return []
    if (!nearest || reasons.length < nearest.length) nearest = reasons
  }
  return nearest as Reason[]
}

/** The forms an event shows itself with; an event without required fields needs none. */
export const examplesOf = (spec: AnyEvent<never, string>, data: object): readonly object[] =>
  typeof spec.examples === 'function' ? spec.examples(data as never) : (spec.examples ?? [{}])

function tryExample(
  workflow: Workflow,
  state: CaseState,
  event: string,
  spec: AnyEvent<never, string>,
  example: object,
  stamp: Stamp,
): Reason[] {
  const checked = checkForm(workflow, spec, state.data, example, stamp)
  if ('issues' in checked)
    return checked.issues.map((issue) => ({ kind: 'choice', name: issue.path.join('.'), label: issue.label }))
  const data = { ...state.data, ...(spec.record?.(state.data as never, checked.form as never, stamp) ?? {}) }
  if (workflow.kernel.fire(state.snapshot, data, event, stamp)) return []
  return unmetRules(workflow, state, data, event)
}

/** Why no transition for the event lets this data through: the rules of the one that comes nearest. */
export function unmetRules(workflow: Workflow, state: CaseState, data: object, event: string): Reason[] {
  const failing = workflow.kernel
    .mentions(state.snapshot, event)
    .map(({ rules }) =>
      rules.filter(({ name, negated }) => workflow.rules[name]?.holds(data as never) === negated),
    )
    .sort((a, b) => a.length - b.length)
  return (failing[0] ?? []).map(({ name }) => ({
    kind: 'rule',
    name,
    label: (workflow.rules[name] as { label: Label }).label,
  }))
}

function choicesOf(
  workflow: Workflow,
  spec: AnyEvent<never, string>,
  data: object,
): Record<string, Choice[]> {
  return Object.fromEntries(
    [...new Set(choiceFields(spec).map((field) => field.name))].map((name) => [
      name,
      choosable(workflow, name, data),
    ]),
  )
}

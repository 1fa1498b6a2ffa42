import type { z } from 'zod'
import type { CivilDate } from './civil-date.ts'
import type { Json } from './json.ts'
import { compileChart, type Kernel } from './kernel.ts'
import type { Basis, Label } from './label.ts'
import type { Matter } from './matter.ts'
import type { PaperMark } from './paper-life.ts'
import type { Tell } from './tell.ts'

/** One step of the one record (五环节): derived from the state, never typed in. */
export type Phase = 'collect' | 'discover' | 'assign' | 'resolve' | 'feedback'

export type Shape = z.ZodRawShape
/** A form as the record function and the log see it: parsed, defaults filled. */
export type FormOf<S extends Shape> = z.output<z.ZodObject<S>>
export type DataOf<S extends Shape> = z.output<z.ZodObject<S>>

/** When, by whom and in which role something was recorded; the only way time enters the core. */
export interface Stamp {
  /** epoch ms, never earlier than the case's previous entry */
  at: number
  /** the day of `at` in China */
  on: CivilDate
  by: string
  name: string
  role: string
  /** 1, 2, 3 … within the case: the revision this event becomes */
  revision: number
}

export interface Choice {
  value: string
  label: Label
  /** no longer to be chosen: it only says what an older entry chose */
  over?: boolean
}

/** What a form may be told is wrong although its shape is right. */
export interface FormIssue {
  path: string[]
  label: Label
}

/** The sender, as rules about persons see him. */
export interface Sender {
  person: string
  role: string
}

interface EventBase<D, Role extends string> {
  label: Label
  /** one sentence for the person about to send it: what it means, what follows */
  hint?: Label
  by: readonly Role[]
  /** an activity leaves the state and adds a child record: visit, contact, session … */
  activity?: Label
  /** allocates the case number in the same write (gap-free per organisation and year) */
  numbered?: true
  /** this person may not send it, although the role may: names of `separations` */
  apart?: readonly string[]
  /** the same record goes on under another procedure */
  becomes?: { workflow: string; event: string; form: (data: D, form: never, stamp: Stamp) => object }
}

export interface EventSpec<S extends Shape, D, Role extends string> extends EventBase<D, Role> {
  form: S
  /** forms that show the event in use; offers and `verify` try them. Needed when the form has required fields. */
  examples?: readonly z.input<z.ZodObject<S>>[] | ((data: D) => z.input<z.ZodObject<S>>[])
  /** what is already known, so that nobody types it again */
  prefill?: (data: D) => Partial<z.input<z.ZodObject<S>>>
  check?(data: D, form: FormOf<S>, stamp: Stamp): FormIssue | undefined
  record?(data: D, form: FormOf<S>, stamp: Stamp): Partial<D>
  /** what it does to papers: signs, seals, serves them; `data` is the case's as it is now */
  marks?(data: D, form: FormOf<S>, stamp: Stamp): PaperMark[]
}

/** An event whose form type is no longer visible. Methods keep it assignable from every EventSpec. */
export interface AnyEvent<D, Role extends string> extends EventBase<D, Role> {
  form: Shape
  examples?: readonly object[] | ((data: D) => object[])
  prefill?: (data: D) => object
  check?(data: D, form: never, stamp: Stamp): FormIssue | undefined
  record?(data: D, form: never, stamp: Stamp): Partial<D>
  marks?(data: D, form: never, stamp: Stamp): PaperMark[]
}

/** Gives each event its own form type while a procedure is spread over several files. */
export const eventsOf =
  <D, Role extends string>() =>
  <S extends Shape>(spec: EventSpec<S, D, Role>): EventSpec<S, D, Role> =>
    spec

/** A yes/no question about the data. The label says what is missing when the answer is no. */
export interface Rule<D> {
  label: Label
  holds: (data: D) => boolean
}

/** A reason why one person may not send an event that his role may: the label says which. */
export interface Separation<D> {
  label: Label
  bars: (data: D, sender: Sender) => boolean
}

export type Length =
  | { unit: 'days'; count: number }
  | { unit: 'workingDays'; count: number }
  | { unit: 'months'; count: number }
export const days = (count: number): Length => ({ unit: 'days', count })
export const workingDays = (count: number): Length => ({ unit: 'workingDays', count })
export const months = (count: number): Length => ({ unit: 'months', count })

export interface Extension {
  /** in the unit of the length (days for months) */
  count: number
  on: CivilDate
  reason: string
}

/** Days that do not count: hearing, appraisal, suspension. Inclusive; without `to` it is still open. */
export interface Exclusion {
  from: CivilDate
  to?: CivilDate
  label: Label
}

/** One running of a clock, read off the data each time: there is nothing to start or stop by hand. */
export interface Run {
  /** tells several runs of one clock apart, for example one per obligation */
  key?: string
  /** the day of the event; not itself counted */
  from: CivilDate
  /** the day the duty was met or the right used */
  until?: CivilDate
  /** a date the people agreed on, instead of the clock's length */
  due?: CivilDate
  extensions?: Extension[]
  exclusions?: Exclusion[]
  /** what this run is about, when the clock's own label is not enough */
  about?: string
  /** whose business it is: persons to remind; default the case's hands */
  owners?: string[]
}

export interface ClockSpec<D> {
  label: Label
  /** a function where a region's own law may stand in place of the national one */
  basis: Basis | ((data: D) => Basis)
  runs: (data: D) => Run | Run[] | undefined
  /** absent when every run carries its own agreed `due` */
  length?: Length | ((data: D) => Length | undefined)
  /** does a free last day move to the next working day? For citizens' rights yes, for organs' duties no */
  roll: boolean
  extend?: { times?: number }
  /** days before the due day on which its owners are reminded; 0 is the due day */
  remind: readonly number[]
  /** a missed duty makes the case late for ever; a missed right closes that right; `informs` does neither */
  whenPassed: 'late' | 'lapses' | 'informs'
  /** a missed duty (`late`) is recalled every day to its owners and their heads until it is done */
  chase?: true
  /** what the passing changes in the data */
  passed?: (data: D, run: { key: string; due: CivilDate }) => Partial<D>
}

/** Who and what a case concerns: everything the policy and the lists need, derived from the data. */
export interface Scope {
  title: string
  category: string
  colour: string
  /** persons assigned: handler, mediators, experts */
  hands: string[]
  /** ids of organisations asked to take part; their handlers may see and act */
  orgs: string[]
  /** accounts of parties, who may act as `party` */
  parties: string[]
  /** persons who must keep away (回避) */
  recused: string[]
  /** names under which the matter is found again: whoever brought it, whoever it is about */
  names?: string[]
  /** where the matter is, as it was written */
  place?: string
  classification: 'normal' | 'restricted'
  /** owner organisation path, when the procedure moved it */
  org?: string
}

/** Closed facts about a case, for figures: names are listed in the figure registry. */
export type Facts = Record<string, string | number | boolean | null>

export interface Invariant<D> {
  label: Label
  /** asked after every recorded event of a case */
  holds: (data: D, past: readonly { event: string; role: string; by: string }[]) => boolean
}

/** What a reader of the case page sees of the data, in the procedure's own words; secrets stay masked. */
export interface Section {
  title: Label
  rows: { label: Label; value: Label; tone?: 'good' | 'bad' | 'wait' }[]
}

/** A text that hangs out for everybody, from its first day to its last. */
export interface Publication {
  text: string
  from: CivilDate
  to: CivilDate
}

/** What is told to whoever brings the query code of a case, and nothing else of it. */
export interface Progress {
  /** in place of the state's own name when that tells too much; then the phase is not told either */
  status?: Label
  rows: { label: Label; value: Label }[]
}

/** A paper the dossier of a case that went this far must have, and why not when it is missing. */
export interface RequiredPaper {
  document: string
  /** the archivist's explanation */
  explained: string | null
}

/** The due day of a clock that is or was running. */
export type DueOf = (clock: string) => CivilDate | undefined

type Guard<R extends string> = R | `!${R}` | readonly (R | `!${R}`)[]

export interface Route<R extends string, A extends string> {
  target?: string
  guard?: Guard<R>
  actions?: A | readonly A[]
  reenter?: boolean
  /** never taken: it stands here so that a refusal names the rule instead of the stage */
  explains?: true
}
type Routes<R extends string, A extends string> = string | Route<R, A> | readonly Route<R, A>[]

/** A plain-JSON XState config: names only, no functions, no `after`, no `invoke`, no wildcard. */
export interface Node<E extends string, R extends string, A extends string> {
  label?: Label
  phase?: Phase
  type?: 'parallel' | 'history' | 'final'
  history?: 'deep' | 'shallow'
  target?: string
  initial?: string
  states?: Record<string, Node<E, R, A>>
  on?: { [K in E]?: Routes<R, A> }
  always?: Routes<R, A>
  onDone?: Routes<R, A>
  entry?: A | readonly A[]
  exit?: A | readonly A[]
}

/**
 * How an open case goes over to this version from an earlier one, written by whoever knows both. States
 * and data that are not mentioned stay as they are.
 */
export interface Migration<D> {
  from: number
  why: Label
  /** leaf states that have another name now */
  states?: Record<string, string>
  /** members of the data that mean something else now */
  data?: (before: Record<string, Json>) => Partial<D>
}

export interface WorkflowSpec<
  Id extends string,
  S extends Shape,
  Role extends string,
  Ev extends string,
  R extends string,
  Sep extends string,
  Up extends string,
  Ck extends string,
  Doc extends string,
  No extends string,
  D = DataOf<S>,
> {
  id: Id
  /** raised with every change of meaning; open cases stay on the version they began with */
  version: number
  label: Label
  roles: Record<Role, Label>
  data: S
  events: Record<Ev, AnyEvent<D, NoInfer<Role>>>
  /** the events that may open a case of this procedure */
  opens: readonly NoInfer<Ev>[]
  rules: Record<R, Rule<D>>
  separations: Record<Sep, Separation<D>>
  updates: Record<Up, (data: D, stamp: Stamp) => Partial<D>>
  clocks: Record<Ck, ClockSpec<D>>
  documents: Record<Doc, Label>
  /**
   * Papers that take a number of their own when they are asked for (文号), each with the path of the organ
   * that issues it; undefined: the organisation the case belongs to.
   */
  letters?: { [K in NoInfer<Doc>]?: (data: D) => string | undefined }
  /** papers a person prints when he wants one: the chart never asks for them */
  onDemand?: readonly NoInfer<Doc>[]
  notices: Record<No, { to: readonly NoInfer<Role>[]; text: Label }>
  /** lists a form's choice fields draw from (meta `x-choices`) */
  choices: Record<string, (data: D) => Choice[]>
  scope: (data: D) => Scope
  facts: (data: D) => Facts
  /** the case page's sections: parties and their consent, responsibilities, agreement, performance … */
  describe: (data: D) => Section[]
  /** what a change means for other cases: they are told after commit, by the worker, once */
  tells?: (before: D, after: D, self: string) => Tell[]
  /** what the case is about, to find others about the same */
  matter?: (data: D) => Matter
  /** what of the case the public may read without signing in; restricted cases never show it */
  published?: (data: D) => Publication[]
  /** what the holder of its query code is told; undefined: this case has no code */
  progress?: (data: D, due: DueOf) => Progress | undefined
  /** what the dossier must contain by now; absent: whatever was issued */
  requires?: (data: D) => RequiredPaper[]
  invariants: Record<string, Invariant<D>>
  migrations?: readonly Migration<D>[]
  chart: Node<
    NoInfer<Ev> | `clock.passed.${NoInfer<Ck>}`,
    NoInfer<R>,
    `set:${NoInfer<Up>}` | `paper:${NoInfer<Doc>}` | `notice:${NoInfer<No>}` | 'record'
  >
}

/** A procedure whose vocabularies are no longer visible: what the core, the store and the API handle. */
export interface Workflow {
  id: string
  version: number
  label: Label
  roles: Record<string, Label>
  data: Shape
  events: Record<string, AnyEvent<never, string>>
  opens: readonly string[]
  rules: Record<string, Rule<never>>
  separations: Record<string, Separation<never>>
  updates: Record<string, (data: never, stamp: Stamp) => object>
  clocks: Record<string, ClockSpec<never>>
  documents: Record<string, Label>
  letters?: Record<string, ((data: never) => string | undefined) | undefined>
  onDemand?: readonly string[]
  notices: Record<string, { to: readonly string[]; text: Label }>
  choices: Record<string, (data: never) => Choice[]>
  scope: (data: never) => Scope
  facts: (data: never) => Facts
  describe: (data: never) => Section[]
  tells?: (before: never, after: never, self: string) => Tell[]
  matter?: (data: never) => Matter
  published?: (data: never) => Publication[]
  progress?: (data: never, due: DueOf) => Progress | undefined
  requires?: (data: never) => RequiredPaper[]
  invariants: Record<string, Invariant<never>>
  migrations?: readonly Migration<object>[]
  chart: Node<string, string, string>
  /** the compiled statechart; `kernel.machine` is a stock XState machine for Stately's tools */
  kernel: Kernel
}

/**
 * Declares a procedure. Names are inferred from the keys, so a misspelt guard, role, clock, paper or
 * event is a compile error; unknown targets and missing labels are errors when the module is loaded.
 */
export function workflow<
  const Id extends string,
  S extends Shape,
  Role extends string,
  Ev extends string,
  R extends string,
  Sep extends string,
  Up extends string,
  Ck extends string,
  Doc extends string,
  No extends string,
>(spec: WorkflowSpec<Id, S, Role, Ev, R, Sep, Up, Ck, Doc, No>): Workflow & { id: Id } {
  const plain = spec as unknown as Omit<Workflow, 'kernel'> & { id: Id }
  return { ...plain, kernel: compileChart(plain) }
}

/** The procedures a server knows, by `id@version`; `current` names the version new cases begin with. */
export interface Procedures {
  all: Record<string, Workflow>
  current: Record<string, Workflow>
}

/** Registers procedures; of several versions of one id the highest is current. */
export function procedures(...workflows: Workflow[]): Procedures {
  const all: Record<string, Workflow> = {}
  const current: Record<string, Workflow> = {}
  for (const each of workflows) {
    const key = `${each.id}@${each.version}`
    if (all[key]) throw new Error(`procedure ${key} is registered twice`)
    all[key] = each
    if ((current[each.id]?.version ?? 0) < each.version) current[each.id] = each
  }
  return { all, current }
}

import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  and,
  assign,
  createEmptyActor,
  createMachine,
  not,
} from 'xstate'
import type { Label } from './label.ts'
import type { Phase, Stamp } from './workflow.ts'

/**
 * The only file that knows XState (pinned exactly: it relies on `machine.transition` with an inert
 * scope, `getTransitionData` and `snapshot._nodes`; see docs/decisions/0002). Pure: no actor is ever
 * started, nothing is invoked, time comes in as part of the context.
 */

/** XState's own state value: a name, or names by region. */
export type StateValue = string | { [region: string]: StateValue }

/** What must be kept of an XState snapshot between two events. The data is kept beside it. */
export interface Persisted {
  value: StateValue
  historyValue?: Record<string, { id: string }[]>
  status: 'active' | 'done'
}

/** What the chart asked for while it moved, in order. Data changes are already in the result. */
export type Request = `paper:${string}` | `notice:${string}`

export interface Moved {
  snapshot: Persisted
  data: object
  requests: Request[]
}

/** A transition the active states mention for an event, whether or not its guards hold now. */
export interface Mention {
  event: string
  /** the label of the state that mentions it */
  source: string
  rules: { name: string; negated: boolean }[]
}

export interface Kernel {
  machine: AnyStateMachine
  start(): Persisted
  /** undefined when nothing in the active states reacts to the event with this data */
  fire(from: Persisted, data: object, event: string, stamp: Stamp): Moved | undefined
  /** every transition of the active states, guards not evaluated; deepest states first */
  mentions(from: Persisted, event?: string): Mention[]
  /** where a case stands that is put into these leaf states; regions that are not named begin as new */
  at(leaves: readonly string[]): Persisted
  /** dotted paths of the active leaf states: `mediating`, `performing.confirmation.applied` */
  leaves(from: Persisted): string[]
  nodes: Record<string, ChartNode>
  /** every transition of the chart, guards not evaluated: for diagrams and for `verify` */
  edges: ChartEdge[]
}

export interface ChartEdge {
  from: string
  /** '' for a transition the chart takes by itself */
  event: string
  to: string[]
}

/** One node of the chart, flattened: what diagrams, lists and labels need. */
export interface ChartNode {
  path: string
  label: Label | undefined
  phase: Phase | undefined
  type: 'atomic' | 'compound' | 'parallel' | 'history' | 'final'
  parent: string | undefined
}

interface Context {
  data: object
  stamp: Stamp
}

interface ChartLike {
  label?: Label
  phase?: Phase
  type?: string
  states?: Record<string, ChartLike>
  [key: string]: unknown
}

interface Definition {
  id: string
  rules: Record<string, { holds: (data: never) => boolean }>
  updates: Record<string, (data: never, stamp: Stamp) => object>
  chart: object
}

const NODE_KEYS = ['type', 'history', 'target', 'initial', 'entry', 'exit'] as const
const MAX_MICROSTEPS = 200

/** Compiles the plain chart into a stock machine. Throws for unknown targets, guards and actions. */
export function compileChart(definition: Definition): Kernel {
  const nodes: Record<string, ChartNode> = {}
  collectNodes(definition.chart as ChartLike, '', undefined, nodes)
  const machine = createMachine(
    {
      id: definition.id,
      context: { data: {}, stamp: undefined },
      ...(toConfig(definition.chart as ChartLike) as object),
    } as never,
    { guards: guardsOf(definition), actions: actionsOf(definition) } as never,
  ) as unknown as AnyStateMachine
  machine.options = { ...machine.options, maxIterations: MAX_MICROSTEPS }
  if (nodes[String(machine.root.initial.target?.[0]?.key)]?.type !== 'atomic')
    throw new Error(`${definition.id}: the initial state must be a plain one, left by the opening events`)
  const byNode = mentionsByNode(machine)
  const leaves = oncePer((from: Persisted) => leavesOf(nodes, from.value).sort())
  const mentions = oncePer((from: Persisted) => mentionsOf({ nodes, leaves }, byNode, from))
  return {
    machine,
    nodes,
    edges: edgesOf(machine.root),
    start: () => persist(machine.getInitialSnapshot(scopeFor([]), undefined)),
    fire: (from, data, event, stamp) => fire(machine, from, { data, stamp }, event),
    at: (paths) => persist(machine.resolveState({ value: valueAt(paths), context: {} } as never)),
    mentions: (from, event) =>
      event === undefined ? mentions(from) : mentions(from).filter((mention) => mention.event === event),
    leaves,
  }
}

function guardsOf(definition: Definition) {
  return Object.fromEntries(
    Object.entries(definition.rules).map(([name, rule]) => [
      name,
      ({ context }: { context: Context }) => rule.holds(context.data as never),
    ]),
  )
}

function actionsOf(definition: Definition) {
  return Object.fromEntries(
    Object.entries(definition.updates).map(([name, update]) => [
      `set:${name}`,
      assign(({ context }: { context: Context }) => ({
        data: { ...context.data, ...update(context.data as never, context.stamp) },
      })),
    ]),
  )
}

/** Guards in the chart are names, `!name` or a list; XState's own combinators stand behind them. */
function toGuard(guard: unknown): unknown {
  if (Array.isArray(guard)) return and(guard.map(toGuard) as never)
  return typeof guard === 'string' && guard.startsWith('!') ? not(guard.slice(1) as never) : guard
}

function toRoute(route: unknown): unknown {
  if (Array.isArray(route)) return route.map(toRoute)
  if (typeof route === 'string' || route === undefined) return route
  const { guard, actions, explains: _, ...rest } = route as Record<string, unknown>
  // the names as written stay readable on the transition: `mentions` shows them to people
  return {
    ...rest,
    meta: { guard: guard ?? [] },
    ...(guard === undefined ? {} : { guard: toGuard(guard) }),
    // a transition without target and action would be forbidden to XState; `record` only records
    actions: actions ?? ('target' in rest ? [] : 'record'),
  }
}

function toConfig(node: ChartLike): unknown {
  const config: Record<string, unknown> = {}
  for (const key of NODE_KEYS) if (node[key] !== undefined) config[key] = node[key]
  if (node.label) config.description = node.label.zh
  config.meta = { label: node.label, phase: node.phase }
  if (node.on)
    config.on = Object.fromEntries(Object.entries(node.on as object).map(([event, r]) => [event, toRoute(r)]))
  if (node.always) config.always = toRoute(node.always)
  if (node.onDone) config.onDone = toRoute(node.onDone)
  if (node.states)
    config.states = Object.fromEntries(
      Object.entries(node.states).map(([key, child]) => [key, toConfig(child)]),
    )
  return config
}

function collectNodes(
  node: ChartLike,
  path: string,
  parent: string | undefined,
  into: Record<string, ChartNode>,
) {
  const children = Object.entries(node.states ?? {})
  into[path] = {
    path,
    label: node.label,
    phase: node.phase,
    type: (node.type as ChartNode['type']) ?? (children.length > 0 ? 'compound' : 'atomic'),
    parent,
  }
  for (const [key, child] of children) collectNodes(child, path === '' ? key : `${path}.${key}`, path, into)
}

/** XState resolves targets lazily; asking for every one makes a misspelt target a load-time error. */
function edgesOf(node: AnyStateMachine['root']): ChartEdge[] {
  const from = node.path.join('.')
  const routes = [
    ...[...node.transitions].flatMap(([event, list]) => list.map((route) => ({ event, route }))),
    ...(node.always ?? []).map((route) => ({ event: '', route })),
  ]
  const own = routes.map(({ event, route }) => ({
    from,
    event: event.startsWith('xstate.') ? '' : event,
    to: (route.target ?? []).map((target) => target.path.join('.')),
  }))
  return [...own, ...Object.values(node.states).flatMap((child) => edgesOf(child as AnyStateMachine['root']))]
}

const emptyActor = createEmptyActor()

/**
 * Our own inert scope: the public `transition()` computes the initial state again on every call
 * (3 to 4 times slower, and it runs the context factory twice).
 */
function scopeFor(requests: Request[]) {
  return {
    self: emptyActor,
    system: (emptyActor as unknown as { system: unknown }).system,
    id: '',
    sessionId: '',
    logger() {},
    defer() {},
    stopChild() {},
    emit() {},
    actionExecutor(action: { type: string }) {
      if (action.type === 'record') return
      if (action.type.startsWith('paper:') || action.type.startsWith('notice:')) {
        requests.push(action.type as Request)
        return
      }
      throw new Error(
        `the chart asked for ${action.type}: only names of papers, notices and updates are allowed`,
      )
    },
  } as never
}

function fire(machine: AnyStateMachine, from: Persisted, context: Context, event: string): Moved | undefined {
  // a done machine would still transition through a handler on its root
  if (from.status === 'done') return undefined
  const snapshot = restore(machine, from, context)
  // an event nobody handles returns the very same snapshot without a word: ask first
  if (machine.getTransitionData(snapshot, { type: event }).length === 0) return undefined
  const requests: Request[] = []
  const next = machine.transition(snapshot, { type: event }, scopeFor(requests)) as AnyMachineSnapshot
  return { snapshot: persist(next), data: (next.context as Context).data, requests }
}

function restore(machine: AnyStateMachine, from: Persisted, context: Context): AnyMachineSnapshot {
  const snapshot = machine.restoreSnapshot(
    {
      status: from.status,
      value: inChartOrder(machine.root, from.value),
      historyValue: from.historyValue ?? {},
      context: {},
      children: {},
      output: undefined,
      error: undefined,
    } as never,
    undefined as never,
  ) as AnyMachineSnapshot
  // restoring walks the whole context in search of actors; ours holds none, so it comes in afterwards
  snapshot.context = context
  return snapshot
}

/** jsonb reorders keys, and XState lets key order decide which region wins: put them back in chart order. */
function inChartOrder(node: AnyStateMachine['root'], value: StateValue): StateValue {
  if (typeof value === 'string') return value
  const ordered: Record<string, StateValue> = {}
  for (const key of Object.keys(node.states)) {
    const part = value[key]
    if (part !== undefined) ordered[key] = inChartOrder(node.states[key] as AnyStateMachine['root'], part)
  }
  // a state the chart no longer has is kept, so that XState refuses it loudly
  for (const key of Object.keys(value)) if (!(key in ordered)) ordered[key] = value[key] as StateValue
  return ordered
}

function persist(snapshot: unknown): Persisted {
  const { value, historyValue, status } = snapshot as AnyMachineSnapshot
  if (status === 'error')
    throw new Error('the statechart failed', { cause: (snapshot as { error: unknown }).error })
  const history = Object.entries(historyValue ?? {}).map(
    ([id, list]) => [id, (list as { id: string }[]).map((node) => ({ id: node.id }))] as const,
  )
  return {
    value: value as StateValue,
    ...(history.length > 0 ? { historyValue: Object.fromEntries(history) } : {}),
    status: status === 'done' ? 'done' : 'active',
  }
}

/** `a.b` and `a.c.d` as { a: { b: …, c: 'd' } }: the state value whose leaves they are. */
function valueAt(paths: readonly string[]): StateValue {
  const regions = new Map<string, string[]>()
  for (const path of paths) {
    const [head = '', ...rest] = path.split('.')
    regions.set(head, [...(regions.get(head) ?? []), ...(rest.length > 0 ? [rest.join('.')] : [])])
  }
  const [only, ...more] = [...regions]
  if (only && more.length === 0 && only[1].length === 0) return only[0]
  return Object.fromEntries(
    [...regions].map(([region, inner]) => [region, inner.length > 0 ? valueAt(inner) : {}]),
  )
}

/**
 * Paths of the active leaf states, read off the state value alone: restoring a snapshot for it would
 * cost as much as the transition itself. Throws for a state the chart no longer has.
 */
function leavesOf(nodes: Record<string, ChartNode>, value: StateValue, above = ''): string[] {
  if (typeof value === 'string') return [known(nodes, join(above, value))]
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(nodes, inner, known(nodes, join(above, key))),
  )
}

const join = (above: string, key: string): string => (above === '' ? key : `${above}.${key}`)

function known(nodes: Record<string, ChartNode>, path: string): string {
  if (!nodes[path]) throw new Error(`the chart has no state ${path}`)
  return path
}

/** Every transition by the state that mentions it. Made once per procedure. */
function mentionsByNode(machine: AnyStateMachine): Map<string, Mention[]> {
  const byNode = new Map<string, Mention[]>()
  const visit = (node: AnyStateMachine['root']) => {
    const source = node.path.join('.')
    const mentions = [...node.transitions].flatMap(([event, routes]) =>
      routes.map((route) => ({ event, source, rules: rulesOf(route.meta) })),
    )
    byNode.set(source, mentions)
    for (const child of Object.values(node.states)) visit(child as AnyStateMachine['root'])
  }
  visit(machine.root)
  return byNode
}

function mentionsOf(
  kernel: Pick<Kernel, 'nodes' | 'leaves'>,
  byNode: Map<string, Mention[]>,
  from: Persisted,
): Mention[] {
  if (from.status === 'done') return []
  const paths = new Set(kernel.leaves(from).flatMap((leaf) => withAncestors(kernel.nodes, leaf)))
  return [...paths].sort((a, b) => depth(b) - depth(a)).flatMap((path) => byNode.get(path) ?? [])
}

/** A snapshot is never changed, and many questions are asked of one. */
function oncePer<T>(ask: (from: Persisted) => T): (from: Persisted) => T {
  const known = new WeakMap<Persisted, T>()
  return (from) => {
    const before = known.get(from)
    if (before !== undefined) return before
    const answer = ask(from)
    known.set(from, answer)
    return answer
  }
}

const depth = (path: string): number => (path === '' ? 0 : path.split('.').length)

function withAncestors(nodes: Record<string, ChartNode>, leaf: string): string[] {
  const paths: string[] = []
  for (let path: string | undefined = leaf; path !== undefined; path = nodes[path]?.parent) paths.push(path)
  return paths
}

function rulesOf(meta: unknown): Mention['rules'] {
  const guard = (meta as { guard?: string | string[] } | undefined)?.guard ?? []
  return (typeof guard === 'string' ? [guard] : guard).map((name) => ({
    name: name.replace(/^!/, ''),
    negated: name.startsWith('!'),
  }))
}

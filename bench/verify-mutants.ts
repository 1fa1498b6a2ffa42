// How much does `verify` see? Spoils a procedure one small thing at a time and counts what is told.
// npm run bench -- verify-mutants petition [every nth mutant, default 1]
import { type ClockSpec, verify, type Workflow, workflow } from '@maplebridge/engine/core'
import { allProcedures, calendar, reach } from '@maplebridge/workflows'

interface Mutant {
  kind: string
  what: string
  make: () => Workflow
}

interface Route {
  target?: string
  guard?: string | string[]
  actions?: string | string[]
}
interface Chart {
  on?: Record<string, string | Route | Route[]>
  always?: Route | Route[]
  states?: Record<string, Chart>
}
/** A route, by what to do with a copy of the chart to change it. */
type Change = (spoil: (route: Route) => Route) => Chart

const [id = 'petition', every = '1'] = process.argv.slice(2)
const original = allProcedures.current[id] as Workflow
const { kernel: _compiled, ...spec } = original
const soundFindings = findingsOf(original).length
const mutants = [...chartMutants(), ...clockMutants()].filter((_, index) => index % Number(every) === 0)
const tally = new Map<string, { all: number; caught: number }>()
const before = process.cpuUsage().user
for (const mutant of mutants) {
  const caught = isCaught(mutant)
  const count = tally.get(mutant.kind) ?? { all: 0, caught: 0 }
  tally.set(mutant.kind, { all: count.all + 1, caught: count.caught + (caught ? 1 : 0) })
  if (!caught) console.log(`not told: ${mutant.kind}: ${mutant.what}`)
}
const seconds = ((process.cpuUsage().user - before) / 1e6).toFixed(0)
for (const [kind, { all, caught }] of tally) console.log(`${kind}: ${caught} of ${all}`)
const caught = [...tally.values()].reduce((sum, each) => sum + each.caught, 0)
console.log(
  `${id}: ${caught} of ${mutants.length} told (${Math.round((caught / mutants.length) * 100)} %), ${seconds} CPU s`,
)

function findingsOf(each: Workflow) {
  return verify(each, { procedures: allProcedures, calendar, reach }).findings
}

/** A definition that does not even load, or breaks while it is carried out, is caught as well. */
function isCaught({ make }: Mutant): boolean {
  try {
    return findingsOf(make()).length > soundFindings
  } catch {
    return true
  }
}

function remade(more: object): Workflow {
  return workflow({ ...spec, ...more } as never)
}

function chartMutants(): Mutant[] {
  const leaves = Object.values(original.kernel.nodes).filter(({ type }) => type === 'atomic')
  return changes(spec.chart as Chart, '', (chart) => chart).flatMap(({ at, route, change }) => {
    const guards = [route.guard ?? []].flat()
    const actions = [route.actions ?? []].flat()
    const elsewhere = leaves[(leaves.findIndex(({ path }) => path === at.split(' ')[0]) + 3) % leaves.length]
    const mutant = (kind: string, spoil: (route: Route) => Route): Mutant => ({
      kind,
      what: `${at} ${guards} → ${route.target ?? '(stays)'}`,
      make: () => remade({ chart: change(spoil) }),
    })
    return [
      ...guards.map((guard) =>
        mutant(`guard dropped`, (r) => ({ ...r, guard: guards.filter((each) => each !== guard) })),
      ),
      ...guards.map((guard) =>
        mutant('guard negated', (r) => ({
          ...r,
          guard: guards.map((each) => (each === guard ? negated(each) : each)),
        })),
      ),
      ...actions.map((action) =>
        mutant('action dropped', (r) => ({ ...r, actions: actions.filter((each) => each !== action) })),
      ),
      ...(route.target ? [mutant('retargeted', (r) => ({ ...r, target: `#${id}.${elsewhere?.path}` }))] : []),
      ...(route.target ? [mutant('made to stay', ({ target: _, ...r }) => r)] : []),
    ]
  })
}

const negated = (guard: string): string => (guard.startsWith('!') ? guard.slice(1) : `!${guard}`)

function changes(
  node: Chart,
  path: string,
  put: (node: Chart) => Chart,
): { at: string; route: Route; change: Change }[] {
  const own = Object.entries({ ...node.on, ...(node.always ? { '': node.always } : {}) }).flatMap(
    ([event, routes]) => {
      const list = [routes].flat().map((each) => (typeof each === 'string' ? { target: each } : each))
      return list.map((route, index) => ({
        at: `${path || '(any)'} ${event || 'by itself'}`,
        route,
        change: (spoil: (route: Route) => Route) => {
          const spoilt = list.map((each, i) => (i === index ? spoil(each) : each))
          return put(
            event === '' ? { ...node, always: spoilt } : { ...node, on: { ...node.on, [event]: spoilt } },
          )
        },
      }))
    },
  )
  const inner = Object.entries(node.states ?? {}).flatMap(([key, child]) =>
    changes(child, path === '' ? key : `${path}.${key}`, (changed) =>
      put({ ...node, states: { ...node.states, [key]: changed } }),
    ),
  )
  return [...own, ...inner]
}

function clockMutants(): Mutant[] {
  return Object.entries(spec.clocks).flatMap(([name, clock]) => {
    const mutant = (kind: string, more: Partial<ClockSpec<never>>): Mutant => ({
      kind,
      what: name,
      make: () => remade({ clocks: { ...spec.clocks, [name]: { ...clock, ...more } } }),
    })
    const runs = (change: (run: object) => object) => (data: never) => {
      const found = clock.runs(data)
      return found === undefined ? undefined : ([found].flat().map(change) as never)
    }
    return [
      mutant('clock never starts', { runs: () => undefined }),
      mutant('clock never met', { runs: runs((run) => ({ ...run, until: undefined })) }),
      mutant('clock changes nothing when passed', { passed: undefined }),
      mutant('clock passes otherwise', { whenPassed: clock.whenPassed === 'late' ? 'informs' : 'late' }),
    ].filter(({ kind }) => kind !== 'clock changes nothing when passed' || clock.passed !== undefined)
  })
}

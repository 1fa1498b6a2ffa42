import { z } from 'zod'
import type { Label } from '../label.ts'
import { type AnyEvent, type DataOf, eventsOf, type Node, type Workflow, workflow } from '../workflow.ts'

/**
 * The workflow JSON of eGov DIGIT (BusinessService of egov-workflow-v2), as far as it says how a case
 * moves. Forms, notices and data are not in it: what comes out is a procedure to look at, not to run.
 */
const action = z.object({
  action: z.string(),
  nextState: z.string(),
  roles: z.array(z.string()).default([]),
})
const state = z.object({
  /** null for the state in which a case does not exist yet */
  state: z.string().nullish(),
  isStartState: z.boolean().default(false),
  isTerminateState: z.boolean().default(false),
  actions: z.array(action).nullish(),
})
const service = z.object({ businessService: z.string(), states: z.array(state).min(1) })
const file = z.object({ BusinessServices: z.array(service).min(1) })

type Service = z.output<typeof service>
type State = Service['states'][number]

/** A procedure read from somebody else's file, and what is wrong with the file itself. */
export interface Foreign {
  workflow: Workflow
  faults: Label[]
}

/** Throws a ZodError when the text is no such file. */
export const readDigit = (json: unknown): Foreign[] => file.parse(json).BusinessServices.map(converted)

const START = 'unopened'
const data = { settings: z.record(z.string(), z.json()).default({}) }
type Data = DataOf<typeof data>
const event = eventsOf<Data, string>()
const nameOf = ({ state: name }: State): string => name ?? START
const same = (word: string): Label => ({ zh: word, en: word })

function converted(source: Service): Foreign {
  const known = new Set(source.states.map(nameOf))
  const roles = new Set(source.states.flatMap((each) => (each.actions ?? []).flatMap((one) => one.roles)))
  const made = workflow({
    id: source.businessService.toLowerCase(),
    version: 1,
    label: same(source.businessService),
    roles: Object.fromEntries([...roles].map((role) => [role, same(role)])),
    data,
    events: eventsIn(source),
    opens: openersIn(source),
    rules: {},
    separations: {},
    updates: {},
    clocks: {},
    documents: {},
    notices: {},
    choices: {},
    scope: () => ({
      title: source.businessService,
      category: 'foreign',
      colour: 'green',
      hands: [],
      orgs: [],
      parties: [],
      recused: [],
      classification: 'normal' as const,
    }),
    facts: () => ({}),
    describe: () => [],
    invariants: {},
    chart: {
      initial: START,
      states: Object.fromEntries(source.states.map((each) => [nameOf(each), nodeOf(each, source, known)])),
    } as Node<string, string, string> as never,
  })
  return { workflow: made, faults: source.states.flatMap((each) => faultsIn(each, known)) }
}

/** Who may take an action differs from state to state there; an event of ours has one list, so it carries its state. */
const eventOf = (source: Service, at: State, name: string): string => {
  const everywhere = source.states.flatMap((each) =>
    (each.actions ?? []).filter((one) => one.action === name),
  )
  const isOneList = new Set(everywhere.map(({ roles }) => [...roles].sort().join())).size <= 1
  return isOneList ? name : `${name} @ ${nameOf(at)}`
}

const eventsIn = (source: Service): Record<string, AnyEvent<Data, string>> =>
  Object.fromEntries(
    source.states.flatMap((at) =>
      (at.actions ?? []).map(({ action: name, roles }) => [
        eventOf(source, at, name),
        event({ label: same(name), by: roles, form: {} }),
      ]),
    ),
  )

const openersIn = (source: Service): string[] => {
  const start = source.states.find((each) => nameOf(each) === START)
  return (start?.actions ?? []).map((one) => eventOf(source, start as State, one.action))
}

function nodeOf(at: State, source: Service, known: ReadonlySet<string>): Node<string, string, string> {
  const actions = (at.actions ?? []).filter(({ nextState }) => known.has(nextState))
  return {
    label: same(nameOf(at)),
    phase: 'resolve',
    ...(actions.length > 0
      ? {
          on: Object.fromEntries(
            actions.map(({ action: name, nextState }) => [
              eventOf(source, at, name),
              nextState === nameOf(at) ? { actions: 'record' } : { target: nextState },
            ]),
          ),
        }
      : at.isTerminateState
        ? { type: 'final' as const }
        : {}),
  }
}

/** What only the file can say wrong: ends with exits, exits to nowhere, the same action twice, nobody to act. */
function faultsIn(at: State, known: ReadonlySet<string>): Label[] {
  const name = nameOf(at)
  const actions = at.actions ?? []
  const doubled = actions
    .map(({ action: each }) => each)
    .filter((each, index, all) => all.indexOf(each) !== index)
  return [
    ...(at.isTerminateState && actions.length > 0
      ? [
          {
            zh: `${name} 标为结束，却还有出口：${actions.map(({ action: each }) => each).join('、')}`,
            en: `${name} is marked as an end and has exits: ${actions.map(({ action: each }) => each).join(', ')}`,
          },
        ]
      : []),
    ...actions
      .filter(({ nextState }) => !known.has(nextState))
      .map(({ action: each, nextState }) => ({
        zh: `${name} 的 ${each} 通往不存在的 ${nextState}`,
        en: `${each} of ${name} leads to ${nextState}, which does not exist`,
      })),
    ...actions
      .filter(({ roles }) => roles.length === 0)
      .map(({ action: each }) => ({
        zh: `${name} 的 ${each} 没有人可以办理`,
        en: `${each} of ${name} may be taken by nobody`,
      })),
    ...[...new Set(doubled)].map((each) => ({
      zh: `${name} 有两个 ${each}，只有一个有效`,
      en: `${name} has ${each} twice; only one of them can happen`,
    })),
  ]
}

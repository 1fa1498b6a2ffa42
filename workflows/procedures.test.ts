import { readFileSync } from 'node:fs'
import {
  type AnyEvent,
  examplesOf,
  type FormSchema,
  formSchema,
  isLabel,
  LINKED_CASE,
  nextMoment,
  verifyStructure,
  type Workflow,
} from '@maplebridge/engine/core'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { agency, dispute, petition } from './index.ts'
import { explore, permittedTable, type Situation } from './testing/explore.ts'

const walks = new Map<Workflow, Situation[]>()
const situationsOf = (workflow: Workflow): Situation[] => {
  const known = walks.get(workflow) ?? explore(workflow)
  walks.set(workflow, known)
  return known
}

/** `case.converted` is sent by no person: the other procedure's event brings it about. */
const byConversion = 'case.converted'
const opensOnly = ['lead.reported', 'petition.received']

/** What a conversion or a linked case brings about has no sender, no screen and no words on it. */
const isSentByPeople = ({ by }: { by: readonly string[] }) => by.some((role) => role !== LINKED_CASE)

describe.each([
  ['dispute', dispute as Workflow],
  ['agency', agency as Workflow],
  ['petition', petition as Workflow],
] as const)('the procedure %s', (id, workflow) => {
  it('is sound as a text', () => {
    expect(verifyStructure(workflow).filter(({ where }) => where !== `event ${byConversion}`)).toEqual([])
  })

  it('permits, in every place and to every role, exactly the events of the committed table', async () => {
    await expect(permittedTable(workflow, situationsOf(workflow))).toMatchFileSnapshot(`./${id}/permitted.md`)
  })

  it('reaches every state and permits every event somewhere', () => {
    const situations = situationsOf(workflow)
    const states = new Set(situations.flatMap((each) => each.states))
    const leaves = Object.values(workflow.kernel.nodes).filter(
      ({ type }) => type === 'atomic' || type === 'final',
    )
    expect(leaves.map(({ path }) => path).filter((path) => !states.has(path))).toEqual(['unopened'])
    const permitted = new Set(
      situations.flatMap(({ offers }) => offers.filter((offer) => offer.permitted).map(({ event }) => event)),
    )
    expect(
      Object.entries(workflow.events)
        .filter(([, spec]) => isSentByPeople(spec))
        .map(([event]) => event)
        .filter((event) => !permitted.has(event) && !opensOnly.includes(event)),
    ).toEqual([])
  })

  it('names every state in its README', () => {
    const readme = readFileSync(new URL(`./${id}/README.md`, import.meta.url), 'utf8')
    const leaves = Object.values(workflow.kernel.nodes).filter(
      ({ type }) => type === 'atomic' || type === 'final',
    )
    expect(
      leaves
        .map(({ path }) => path)
        .filter((path) => !new RegExp(`^\\| \`${path}\`\\s*\\|`, 'm').test(readme)),
    ).toEqual(['unopened'])
  })

  it('keeps every invariant in every situation', () => {
    const broken = situationsOf(workflow).flatMap(({ state, past, states }) =>
      Object.entries(workflow.invariants)
        .filter(([, invariant]) => !invariant.holds(state.data as never, past))
        .map(([name]) => `${name} in ${states}`),
    )
    expect(broken).toEqual([])
  })

  it('recalls no missed duty once the case is over', () => {
    const recalled = situationsOf(workflow)
      .filter(({ state }) => state.snapshot.status === 'done')
      .filter(({ state }) => (nextMoment(workflow, state.clocks)?.days ?? 0) < 0)
    expect(recalled.map(({ states, state }) => [states, nextMoment(workflow, state.clocks)?.id])).toEqual([])
  })

  it('gives every refused offer a reason in both languages', () => {
    const silent = situationsOf(workflow).flatMap(({ offers }) =>
      offers
        .filter(
          ({ permitted, reasons }) =>
            !permitted && !(reasons.length > 0 && reasons.every((r) => isLabel(r.label))),
        )
        .map(({ event }) => event),
    )
    expect(silent).toEqual([])
  })

  it('names every form field in both languages', () => {
    const unnamed = Object.entries(workflow.events)
      .filter(([, spec]) => isSentByPeople(spec))
      .flatMap(([event, spec]) => unnamedFields(formSchema(spec), event))
    expect(unnamed).toEqual([])
  })

  it('shows every event that has required fields with examples that fit its form', () => {
    const [registered] = situationsOf(workflow).filter(({ states }) => states.includes('registered'))
    for (const [event, spec] of Object.entries(workflow.events)) {
      const required = (formSchema(spec).required as string[] | undefined) ?? []
      if (required.length > 0) expect(spec.examples, event).toBeDefined()
      for (const example of examplesOf(spec, (registered as Situation).state.data))
        expect(z.strictObject(spec.form).safeParse(example).error, event).toBeUndefined()
    }
  })

  it('asks for at most six fields to report a clue', () => {
    const clue = (workflow.events['lead.reported'] ?? workflow.events['petition.received']) as AnyEvent<
      never,
      string
    >
    expect((formSchema(clue).required as string[]).length).toBeLessThanOrEqual(6)
  })

  it('describes every situation in labels', () => {
    for (const { state } of situationsOf(workflow))
      for (const { title, rows } of workflow.describe(state.data as never)) {
        expect(isLabel(title)).toBe(true)
        for (const row of rows)
          expect(isLabel(row.label) && isLabel(row.value), JSON.stringify(row)).toBe(true)
      }
  })
})

it('keeps the way to other routes open in every state of mediation (人民调解法 3(三))', () => {
  const shut = situationsOf(dispute).filter(
    ({ states, offers }) =>
      !states.includes('archived') &&
      !offers.some(({ event, permitted }) => event === 'case.referred' && permitted),
  )
  expect(shut.map(({ states }) => states)).toEqual([])
})

it('has no field for a fee anywhere (人民调解法 4)', () => {
  const names = Object.values(dispute.events).flatMap(({ form }) => Object.keys(form))
  expect(names.filter((name) => /fee|charge|price/i.test(name))).toEqual([])
})

function unnamedFields(schema: FormSchema, at: string): string[] {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, FormSchema>)
  return properties.flatMap(([name, child]) => {
    const path = `${at}.${name}`
    // persons and organisations are chosen by search: the widget names what is inside
    const inner = child['x-widget'] ? [] : [...unnamedFields(child, path), ...unnamedItems(child, path)]
    return typeof child.title === 'string' && typeof child['x-en'] === 'string' ? inner : [path, ...inner]
  })
}

const unnamedItems = (schema: FormSchema, path: string): string[] =>
  schema.items ? unnamedFields(schema.items as FormSchema, `${path}[]`) : []

import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Facts,
  holdsFor,
  type Membership,
  maySee,
  type Predicate,
  type Principal,
  procedures,
  type Reach,
  type ReachTable,
  type Subject,
} from '../core/index.ts'
import { sampleWorkflow } from '../testing/sample-workflow.ts'
import { startTestEngine, type TestEngine } from '../testing/start-test-engine.ts'
import { figureCondition } from './figure-condition.ts'
import { cases } from './schema.ts'
import { visibleTo } from './visible.ts'

const ROWS = 3000
const PERIOD = { from: '2026-03-01', to: '2026-03-31' }

/** Small, seeded and repeatable (mulberry32): a failure can be looked at again. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
}

const roll = dice(20260302)
const one = <T>(list: readonly T[]): T => list[roll(list.length)] as T
const some = <T>(list: readonly T[]): T[] => list.filter(() => roll(4) === 0)

const persons = ['hu', 'li', 'zhang', 'wang', "o'neil"]
/** among them neighbours that only a wrong prefix or an unescaped % or _ would mix up */
const paths = ['99', '99/1', '99/1/a', '99/10', '99/1/a/b', '99/_', '99/x', '99/%', '98']
const reaches: Reach[] = ['nothing', 'assigned', 'org', 'subtree']
const reach: ReachTable = Object.fromEntries(
  reaches.flatMap((sees) => [
    [sees, { sees, acts: 'nothing' }],
    [`${sees}-restricted`, { sees, acts: 'nothing', restricted: true }],
  ]),
)
const roles = [...Object.keys(reach), 'unknown']

const subject = () => ({
  org: one(paths),
  hands: some(persons),
  orgs: some(paths),
  parties: some(persons),
  recused: some(persons),
  classification: one<Subject['classification']>(['normal', 'normal', 'restricted']),
})
const facts = (): Facts => ({
  openedOn: one(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01', null]),
  visits: roll(3),
  late: roll(2) === 0,
  outcome: one(['agreed', 'failed', null]),
  ...(roll(2) === 0 ? { rare: 'x' } : {}),
})
const principal = (): Principal => ({
  person: one(persons),
  name: '某人',
  memberships: Array.from({ length: roll(4) }, (): Membership => ({ role: one(roles), path: one(paths) })),
})
const predicate = (depth: number): Predicate => {
  const parts = () => Array.from({ length: roll(3) }, () => predicate(depth - 1))
  const leaf = one<Predicate>([
    { fact: 'visits', is: roll(3) },
    { fact: 'late', is: true },
    { fact: 'outcome', is: one(['agreed', 'failed', '1']) },
    { fact: one(['rare', 'outcome', 'openedOn']), known: roll(2) === 0 },
    { fact: one(['openedOn', 'visits', 'missing']), within: 'period' },
  ])
  if (depth === 0) return leaf
  return one<Predicate>([leaf, { all: parts() }, { any: parts() }, { not: predicate(depth - 1) }])
}

let test: TestEngine
const rows = Array.from({ length: ROWS }, (_, i) => ({ id: `c${i}`, ...subject(), facts: facts() }))

beforeAll(async () => {
  test = await startTestEngine(procedures(sampleWorkflow))
  const now = new Date(test.clock.now())
  for (let from = 0; from < ROWS; from += 500)
    await test.engine.db.orm.insert(cases).values(
      rows.slice(from, from + 500).map((row) => ({
        ...row,
        tenantId: 'test',
        workflow: 'visit',
        version: 1,
        revision: 1,
        opening: { id: row.id, workflow: 'visit', version: 1, org: row.org, settings: {} },
        state: {},
        headHash: '',
        title: '',
        category: '',
        colour: '',
        phase: 'collect',
        states: [],
        done: false,
        late: false,
        openedAt: now,
        updatedAt: now,
        openedKey: row.id,
      })),
    )
})
afterAll(() => test.close())

const idsWhere = async (condition: ReturnType<typeof visibleTo>) => {
  const found = await test.engine.db.orm
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.tenantId, 'test'), condition))
    .orderBy(cases.id)
  return found.map(({ id }) => id)
}
const expected = (holds: (row: (typeof rows)[number]) => boolean) =>
  rows
    .filter(holds)
    .map(({ id }) => id)
    .sort()

describe('the row filter', () => {
  it(`lets through exactly the cases the policy lets through, for 60 random persons and ${ROWS} cases`, async () => {
    for (let i = 0; i < 60; i++) {
      const who = principal()
      const seen = await idsWhere(visibleTo(who, reach))
      expect(seen, JSON.stringify(who)).toEqual(expected((row) => maySee(who, row, reach)))
    }
  })
})

describe('a figure in SQL', () => {
  it(`counts exactly the cases its predicate holds for, for 80 random predicates and ${ROWS} cases`, async () => {
    for (let i = 0; i < 80; i++) {
      const asked = predicate(3)
      const counted = await idsWhere(figureCondition(asked, PERIOD))
      expect(counted, JSON.stringify(asked)).toEqual(expected((row) => holdsFor(asked, row.facts, PERIOD)))
    }
  })
})

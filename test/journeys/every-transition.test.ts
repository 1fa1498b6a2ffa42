import { startTestApi, type TestApi } from '@maplebridge/api/testing'
import { insertOrgs, insertPeople, type MembershipRow, putSettings, readLog, tick } from '@maplebridge/engine'
import {
  advance,
  apply,
  type CaseState,
  coveringWalks,
  isRefusal,
  type LogEntry,
  maySee,
  offersOf,
  open,
  type Principal,
  type Step,
  statusLabel,
  summarise,
  type Walk,
  whoFor,
  workflowOf,
} from '@maplebridge/engine/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accounts, peopleWith } from '../../packages/api/src/seed/people.ts'
import { allProcedures, calendar, type Role, reach, roles } from '../../workflows/index.ts'
import { everySetting } from '../../workflows/testing/every-setting.ts'
import type { Body } from '../support/journey.ts'

const ORG = '1'
/** Of the walks every so many is looked at in every role: the whole table is checked in memory elsewhere. */
const EVERY_SO_MANY = 4
const LONG = 600_000
/** Whom the examples name, and whoever stands by for what he may not do himself. */
const SENDERS = ['example', 'other', 'third']
const STAFF = (Object.keys(roles) as Role[]).filter((role) => role !== 'party' && role !== 'case')
/** Periods of years are let pass elsewhere: here every late day would be one more reminder in the log. */
const FAR = Date.UTC(2027, 5, 1)

/** A file is handed in by a route of its own, which then tells the case. */
const FILE = 'attachment.added'
/** They name another case, which the examples do not bring along: told in linked-petitions.test.ts. */
const BETWEEN_CASES = ['case.linked', 'petition.merged', 'petition.joined']
/** What no person can send here: another case or procedure spoke, or is spoken of, or a file came in. */
const isHeard = ({ role, event }: LogEntry): boolean =>
  role === 'case' || role.startsWith('(') || event === FILE || BETWEEN_CASES.includes(event)
const isByClock = ({ by }: LogEntry): boolean => by === 'clock'

const orgOf = (role: string) => `watcher-${role}`

describe.each([
  ['agency', 400],
  ['petition', 1200],
  ['dispute', 1500],
] as const)('every transition of %s', (id, situations) => {
  const world = { procedures: allProcedures, calendar, reach, settings: everySetting }
  const workflow = allProcedures.current[id]
  if (!workflow) throw new Error(`no procedure ${id}`)
  const { walks, taken, transitions } = coveringWalks(workflow, world, situations)
  const own = walks.filter(({ log }) => log.every((entry) => !isHeard(entry)))
  const near = own.filter(({ log }) => (log.at(-1) as LogEntry).at < FAR)
  let api: TestApi

  beforeAll(async () => {
    api = await startTestApi()
    const { engine } = api.deps
    const paths = [ORG, ...organisationsIn(near)]
    await insertOrgs(
      engine,
      paths.map((path) => ({ path, name: path, shortName: path, kind: 'office', code: '999901' })),
    )
    const everywhere = (held: readonly string[]): MembershipRow[] =>
      paths.flatMap((path) => held.map((role) => ({ role, path, from: '2020-01-01', to: null })))
    const [demo] = peopleWith(await passwordOf(api))
    const person = (login: string, held: readonly string[]) => ({
      ...(demo as NonNullable<typeof demo>),
      id: login,
      login,
      name: login,
      memberships: everywhere(held),
    })
    await insertPeople(engine, [
      ...SENDERS.map((login) => person(login, STAFF)),
      ...STAFF.map((role) => ({
        ...person(orgOf(role), []),
        memberships: [{ role, path: ORG, from: '2020-01-01', to: null }],
      })),
    ])
    const by = { id: 'example', name: 'example' }
    await putSettings(engine, {
      path: ORG,
      values: { pack: everySetting.pack, ...everySetting.changed },
      by,
      reason: '测试',
    })
  })
  afterAll(() => api?.close())

  it(`is reached by walks of examples and passing periods: ${taken} of ${transitions}`, () => {
    expect(taken / transitions).toBeGreaterThan(0.85)
    expect(near.length).toBeGreaterThan(walks.length * 0.8)
  })

  it(
    'goes through the API as the core predicts: state, clocks, papers, facts, and what every role may do',
    async () => {
      for (const [index, walk] of near.entries()) {
        const { state, papers } = await drive(api, walk)
        await compareEnd(api, state, papers)
        if (index % EVERY_SO_MANY === 0) await compareRoles(api, state)
      }
    },
    LONG,
  )
})

const passwordOf = async (api: TestApi): Promise<string> => {
  const [row] = await api.deps.engine.db.query<{ password_hash: string }>(
    'select password_hash from people where login = $1',
    [accounts[0]?.login],
  )
  return row?.password_hash ?? ''
}

/** Every organisation a form names: whoever acts for it must hold a role there. */
function organisationsIn(walks: readonly Walk[]): string[] {
  const found = new Set<string>()
  const look = (value: unknown) => {
    if (value === null || typeof value !== 'object') return
    const { id, name } = value as { id?: unknown; name?: unknown }
    if (typeof id === 'string' && typeof name === 'string' && !SENDERS.includes(id)) found.add(id)
    for (const member of Object.values(value)) look(member)
  }
  for (const { log } of walks) for (const { form } of log) look(form)
  found.delete(ORG)
  return [...found]
}

/** Sends a walk as its persons and holds the answers against the core's own decision, step by step. */
async function drive(api: TestApi, { opened: procedure, log }: Walk) {
  const { engine } = api.deps
  const { procedures } = engine
  const sent = log.filter((entry) => !isByClock(entry))
  const story = () => sent.map(({ event, role }) => `${event} (${role})`).join(' → ')
  let state: CaseState | undefined
  const papers: string[] = []
  for (const entry of sent) {
    const { event, form, at, by, name, role } = entry
    api.clock.set(at)
    // papers and notices are not carried out here: what was asked for is read off the outbox
    while ((await tick(engine)) > 0);
    const client = await api.as(by)
    const answer = state
      ? await client.post<Body>(`/api/cases/${state.id}/events`, { event, form: sendable(form), as: role })
      : await client.post<Body>('/api/cases', { procedure, event, form: sendable(form), as: role, org: ORG })
    expect(answer.status, `${story()}: ${event} ${JSON.stringify(answer.body)}`).toBe(state ? 200 : 201)
    const who = { person: by, name, roles: [role], seen: [] }
    const command = { event, form: sendable(form), at, who, as: role }
    const predicted = state
      ? apply(procedures, state, command, engine.calendar)
      : open(procedures, (await readLog(engine, answer.body.id)).opening, command, engine.calendar)
    const step = predicted as Step
    expect(isRefusal(predicted), JSON.stringify(predicted)).toBe(false)
    papers.push(...step.effects.filter(({ kind }) => kind === 'paper').map((effect) => effect.name))
    state = step.state
    const summary = summarise(procedures, state)
    expect(answer.body.status).toEqual(statusLabel(workflowOf(procedures, state), summary.states))
  }
  if (!state) throw new Error('a walk has at least one step')
  return { state, papers }
}

/** Replay notes beside a form under which version the record went on; nobody sends that. */
const sendable = ({ '@version': _version, ...form }: LogEntry['form']) => form

async function compareEnd(api: TestApi, predicted: CaseState, papers: string[]) {
  const { engine } = api.deps
  const summary = summarise(engine.procedures, predicted)
  const [row] = await engine.db.query<{ state: string; facts: Body }>(
    'select state::text as state, facts from cases where id = $1',
    [predicted.id],
  )
  expect(JSON.parse(row?.state ?? '')).toEqual(JSON.parse(JSON.stringify(predicted)))
  expect(row?.facts).toEqual(JSON.parse(JSON.stringify(summary.facts)))
  const asked = await engine.db.query<{ name: string }>(
    `select name from outbox where case_id = $1 and kind = 'paper' order by revision, ordinal`,
    [predicted.id],
  )
  expect(asked.map(({ name }) => name)).toEqual(papers)
}

/** One person per role in the case's organisation: what he is shown and offered, or that there is nothing. */
async function compareRoles(api: TestApi, predicted: CaseState) {
  const { engine } = api.deps
  const now = advance(engine.procedures, predicted, api.clock.now(), engine.calendar).state
  const subject = summarise(engine.procedures, predicted)
  const workflow = workflowOf(engine.procedures, now)
  for (const role of STAFF) {
    const login = orgOf(role)
    const principal: Principal = { person: login, name: login, memberships: [{ role, path: ORG }] }
    const answer = await (await api.as(login)).get<Body>(`/api/cases/${predicted.id}`)
    if (!maySee(principal, subject, reach)) {
      expect([role, answer.status]).toEqual([role, 404])
      continue
    }
    const expected = offersOf(workflow, now, whoFor(principal, subject, reach))
    const permitted = (offers: { event: string; permitted: boolean }[]) =>
      offers.flatMap(({ event, permitted: may }) => (may && event !== FILE ? [event] : [])).sort()
    expect([role, answer.status, permitted(answer.body.offers)]).toEqual([role, 200, permitted(expected)])
  }
}

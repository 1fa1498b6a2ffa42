import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Json, procedures } from '../core/index.ts'
import { sampleWorkflow } from '../testing/sample-workflow.ts'
import { startTestEngine, type TestEngine } from '../testing/start-test-engine.ts'
import { countUnreadNotices, insertNotice, listNotices, markNoticeRead } from './notices.ts'
import { insertOrgs, listOrgs } from './orgs.ts'
import {
  clearFailures,
  findPersonByLogin,
  getPerson,
  insertPeople,
  listPeople,
  recordFailure,
  setPasswordHash,
} from './people.ts'
import { createSession, endSession, endSessionsOf, principalOfSession } from './sessions.ts'
import { listSettingVersions, putSettings, settingsAt } from './settings.ts'

let test: TestEngine
const MINUTE = 60_000
const hu = {
  id: 'hu',
  login: 'hu',
  name: '胡某丙',
  passwordHash: 'h',
  memberships: [
    { role: 'chief', path: '99/1', from: '2026-01-01', to: null },
    { role: 'grid', path: '99/1/a', from: '2026-01-01', to: '2026-03-02' },
    { role: 'expert', path: '99/2', from: '2026-03-03', to: null },
  ],
}

beforeAll(async () => {
  test = await startTestEngine(procedures(sampleWorkflow))
  await insertPeople(test.engine, [hu, { ...hu, id: 'li', login: 'li', name: '李某乙', memberships: [] }])
})
afterAll(() => test.close())

describe('a session', () => {
  const session = { tokenHash: 't', personId: 'hu', idleMs: 30 * MINUTE, absoluteMs: 720 * MINUTE }

  it('stands for its person with the roles held on the day', async () => {
    test.clock.set('2026-03-02T23:50:00+08:00')
    await createSession(test.engine, session)

    expect(await principalOfSession(test.engine, 't')).toEqual({
      person: 'hu',
      name: '胡某丙',
      memberships: [
        { role: 'chief', path: '99/1' },
        { role: 'grid', path: '99/1/a' },
      ],
    })
    test.clock.advance(15 * MINUTE)
    expect((await principalOfSession(test.engine, 't'))?.memberships).toEqual([
      { role: 'chief', path: '99/1' },
      { role: 'expert', path: '99/2' },
    ])
  })

  it('ends when nobody uses it, and lives on while somebody does', async () => {
    test.clock.set('2026-03-02T09:00:00+08:00')
    await createSession(test.engine, { ...session, tokenHash: 'idle' })
    for (let i = 0; i < 3; i++) {
      test.clock.advance(29 * MINUTE)
      expect(await principalOfSession(test.engine, 'idle')).toBeDefined()
    }

    test.clock.advance(30 * MINUTE)

    expect(await principalOfSession(test.engine, 'idle')).toBeUndefined()
  })

  it('ends at its last hour however busy it is, when it is closed, and when all of a person are', async () => {
    await createSession(test.engine, { ...session, tokenHash: 'short', absoluteMs: 10 * MINUTE })
    await createSession(test.engine, { ...session, tokenHash: 'closed' })
    await createSession(test.engine, { ...session, tokenHash: 'all' })
    test.clock.advance(10 * MINUTE)
    expect(await principalOfSession(test.engine, 'short')).toBeUndefined()

    await endSession(test.engine, 'closed')
    expect(await principalOfSession(test.engine, 'closed')).toBeUndefined()
    expect(await principalOfSession(test.engine, 'all')).toBeDefined()
    await endSessionsOf(test.engine, 'hu')

    expect(await principalOfSession(test.engine, 'all')).toBeUndefined()
    expect(await principalOfSession(test.engine, 'unknown')).toBeUndefined()
  })
})

describe('a person', () => {
  it('is locked out from the third wrong password in a row', async () => {
    const limits = { lockAfter: 3, lockMs: 15 * MINUTE }
    const now = test.clock.now()

    expect(await recordFailure(test.engine, 'hu', limits)).toEqual({ failures: 1, lockedUntil: null })
    expect(await recordFailure(test.engine, 'hu', limits)).toEqual({ failures: 2, lockedUntil: null })
    expect(await recordFailure(test.engine, 'hu', limits)).toEqual({
      failures: 3,
      lockedUntil: now + 15 * MINUTE,
    })
    await clearFailures(test.engine, 'hu')

    expect(await findPersonByLogin(test.engine, 'hu')).toMatchObject({ failures: 0, lockedUntil: null })
    expect(await findPersonByLogin(test.engine, 'nobody')).toBeUndefined()
    await expect(getPerson(test.engine, 'nobody')).rejects.toThrow()
  })

  it('is listed by role and place while he holds the role', async () => {
    test.clock.set('2026-03-02T09:00:00+08:00')
    const names = async (filter: object) => (await listPeople(test.engine, filter)).map(({ name }) => name)

    expect(await names({ role: 'grid', orgUnder: '99/1' })).toEqual(['胡某丙'])
    expect(await names({ role: 'grid', orgUnder: '99/1/b' })).toEqual([])
    expect(await names({ role: 'expert' })).toEqual([])
    test.clock.set('2026-03-03T09:00:00+08:00')
    expect(await names({ role: 'grid' })).toEqual([])
    expect(await names({ role: 'expert' })).toEqual(['胡某丙'])
  })

  it('is left as he is when the seed is sown again', async () => {
    await setPasswordHash(test.engine, 'hu', 'new')
    await insertPeople(test.engine, [hu])

    expect((await getPerson(test.engine, 'hu')).passwordHash).toBe('new')
  })
})

describe('a notice', () => {
  it('comes once per effect, newest first, and is read by its own person only', async () => {
    const [me, other] = ['hu', 'li'].map((person) => ({ person, name: '', memberships: [] }))
    if (!me || !other) throw new Error('two persons')
    const notice = (effectKey: string) => ({
      personId: 'hu',
      caseId: 'c',
      kind: 'k',
      text: { zh: effectKey, en: effectKey },
      at: test.clock.now(),
      effectKey,
    })
    for (const effectKey of ['a', 'a', 'b']) {
      await insertNotice(test.engine, notice(effectKey))
      test.clock.advance(1000)
    }

    const { items } = await listNotices(test.engine, me, { limit: 10 })
    expect(items.map(({ text }) => text.zh)).toEqual(['b', 'a'])
    await markNoticeRead(test.engine, other, items[0]?.id as string)
    expect(await countUnreadNotices(test.engine, me)).toBe(2)
    await markNoticeRead(test.engine, me, items[0]?.id as string)
    expect(await countUnreadNotices(test.engine, me)).toBe(1)
    const first = await listNotices(test.engine, me, { limit: 1 })
    expect(
      (await listNotices(test.engine, me, { limit: 1, after: first.next as string })).items,
    ).toHaveLength(1)
  })
})

describe('organisations and settings', () => {
  const decide = (path: string, values: Record<string, Json>) =>
    putSettings(test.engine, { path, values, by: { id: 'kong', name: '孔某土' }, reason: '本地规定' })

  it('are found below a place, and the nearest setting holds', async () => {
    const org = (path: string) => ({ path, name: path, shortName: path, kind: 'street', code: path })
    await insertOrgs(test.engine, ['99', '99/1', '99/1/a', '99/10'].map(org))
    await decide('', { confirmDays: 30 })
    await decide('99', { confirmDays: 20 })
    await decide('99/1', { confirmDays: 15 })
    await decide('99/1', { confirmDays: 10 })

    expect((await listOrgs(test.engine, '99/1')).map(({ path }) => path)).toEqual(['99/1', '99/1/a'])
    expect(await settingsAt(test.engine, '99/1/a')).toEqual({ confirmDays: 10 })
    expect(await settingsAt(test.engine, '99/10')).toEqual({ confirmDays: 20 })
    expect(await settingsAt(test.engine, '98')).toEqual({ confirmDays: 30 })
  })

  it('keep every decision with who, when and why, and may be taken back', async () => {
    await decide('97', { lamp: { yellow: 9 }, pack: 'a@1' })
    await decide('97', { lamp: null })
    expect(await settingsAt(test.engine, '97')).toEqual({ confirmDays: 30, pack: 'a@1' })
    const own = (await listSettingVersions(test.engine, '97')).filter(({ path }) => path === '97')
    expect(own.map(({ key, version, value, name }) => [key, version, value, name])).toEqual([
      ['lamp', 1, { yellow: 9 }, '孔某土'],
      ['lamp', 2, null, '孔某土'],
      ['pack', 1, 'a@1', '孔某土'],
    ])
  })

  it('are never overwritten: the database refuses', async () => {
    const { db } = test.engine
    for (const text of [`update settings set value = '1'`, 'delete from settings'])
      await expect(db.query(text, [])).rejects.toThrow('permission denied')
  })

  it('decided twice at one moment become two versions', async () => {
    await Promise.all([decide('96', { count: 1 }), decide('96', { count: 2 })])
    expect((await listSettingVersions(test.engine, '96')).filter(({ path }) => path === '96')).toHaveLength(2)
  })
})

import { endSessionsOf } from '@maplebridge/engine'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SESSION_COOKIE } from '../identify.ts'
import { startTestApi, type TestApi } from '../testing/index.ts'

const HOUR_MS = 3_600_000
let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.close())

const signIn = (login: string, password: string) =>
  api.stranger.raw('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  })
const DEMO = 'fengqiao2026'

describe('signing in', () => {
  it('answers who one is and in which roles, and keeps the token out of reach of scripts', async () => {
    const answer = await signIn('humoubing', DEMO)

    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({
      person: { id: 'humoubing', name: '胡某丙' },
      memberships: [{ role: 'agent', roleLabel: { zh: '信访代理人' } }, { role: 'mediator' }],
      home: 'worklist',
    })
    const cookie = answer.headers.get('set-cookie')
    expect(cookie).toMatch(/^mb_session=[\w-]{43}; Max-Age=86400; Path=\/; HttpOnly; SameSite=Lax$/)
  })

  it('sends those who only oversee to the figures', async () => {
    const answer = await (await api.as('qinmouxu')).get('/api/session')

    expect(answer.body).toMatchObject({ home: 'figures' })
  })

  it('says what one may do for the office, and for most people that is nothing', async () => {
    const office = async (login: string) =>
      (await (await api.as(login)).get<{ office: string[] }>('/api/session')).body.office

    expect(await office('weimoujia')).toEqual(['keepCalendar', 'changeSettings'])
    expect(await office('qinmouxu')).toEqual(['keepCalendar'])
    expect(await office('hanmouwei')).toEqual(['changeSettings'])
    for (const login of ['humoubing', 'zhangmoujia']) expect(await office(login)).toEqual([])
  })

  it('stores a hash of the token only', async () => {
    const { cookie } = await api.as('humoubing')
    const token = cookie.slice(SESSION_COOKIE.length + 1)

    const rows = await api.deps.engine.db.query<{ found: string }>(
      'select string_agg(token_hash, $1) as found from sessions',
      [' '],
    )

    expect(rows[0]?.found).not.toContain(token)
  })

  it('refuses a wrong password and an unknown account with the same words', async () => {
    const wrong = await signIn('zhumouyou', 'x')
    const unknown = await signIn('nobody', 'x')

    expect(wrong.status).toBe(401)
    expect({ ...(wrong.body as object), requestId: '' }).toEqual({
      ...(unknown.body as object),
      requestId: '',
    })
  })

  it.each(['chenmouxin', 'nobody-else'])(
    'locks %s for 15 minutes after five failures in a row',
    async (login) => {
      for (let i = 0; i < 5; i++) expect((await signIn(login, 'x')).status).toBe(401)

      const locked = await signIn(login, DEMO)
      expect(locked.status).toBe(429)
      expect(locked.body).toMatchObject({ code: 'account-locked', retryAfterSeconds: 900 })
      expect(locked.headers.get('retry-after')).toBe('900')

      api.clock.advance(HOUR_MS / 4 + 1)
      expect((await signIn(login, DEMO)).status).toBe(login === 'chenmouxin' ? 200 : 401)
    },
  )

  it('refuses a body that is no credentials, naming the field', async () => {
    const answer = await api.stranger.post<unknown>('/api/session', { login: 'humoubing' })

    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ code: 'request-invalid', errors: [{ pointer: '/password' }] })
  })

  it('is counted per address, so that a list of names cannot be tried', async () => {
    const strict = await startTestApi({ limits: { all: 1000, signIn: 2 } })
    const attempt = () => strict.stranger.post<unknown>('/api/session', { login: 'a', password: 'b' })
    await attempt()
    await attempt()

    const third = await attempt()

    expect(third.status).toBe(429)
    expect(third.body).toMatchObject({ code: 'too-many-requests' })
    await strict.close()
  })
})

describe('a session', () => {
  it('ends after eight hours without a request', async () => {
    const client = await freshClient('luomouzi')
    api.clock.advance(7 * HOUR_MS)
    expect((await client.get<unknown>('/api/session')).status).toBe(200)

    api.clock.advance(8 * HOUR_MS + 1)

    expect((await client.get<unknown>('/api/session')).status).toBe(401)
  })

  it('ends after a day however busy it was', async () => {
    const client = await freshClient('luomouzi')
    for (let hours = 0; hours < 21; hours += 7) {
      api.clock.advance(7 * HOUR_MS)
      expect((await client.get<unknown>('/api/session')).status).toBe(200)
    }

    api.clock.advance(4 * HOUR_MS)

    expect((await client.get<unknown>('/api/session')).status).toBe(401)
  })

  it('ends when one signs out, and the cookie is taken back', async () => {
    const client = await freshClient('luomouzi')

    const out = await client.delete('/api/session')

    expect(out.status).toBe(204)
    expect(out.headers.get('set-cookie')).toMatch(/^mb_session=; Max-Age=0/)
    expect((await client.get<unknown>('/api/session')).status).toBe(401)
  })

  it('ends at once when it is revoked', async () => {
    const client = await freshClient('luomouzi')

    await endSessionsOf(api.deps.engine, 'luomouzi')

    expect((await client.get<unknown>('/api/session')).status).toBe(401)
  })

  it('refuses a change that another site’s page sent with its cookie', async () => {
    const client = await freshClient('gaomougui')

    const forged = await client.raw('/api/session', {
      method: 'DELETE',
      headers: { origin: 'https://elsewhere.example' },
    })
    const own = await client.raw('/api/session', {
      method: 'DELETE',
      headers: { origin: 'http://localhost', host: 'localhost' },
    })

    expect(forged.status).toBe(403)
    expect(forged.body).toMatchObject({ code: 'origin-refused' })
    expect(own.status).toBe(204)
  })
})

/** A session of its own: the others are shared by the tests of this file. */
async function freshClient(login: string) {
  const answer = await signIn(login, DEMO)
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  return {
    get: <T>(path: string) =>
      api.stranger.raw(path, { headers: { cookie } }) as Promise<{ status: number; body: T }>,
    delete: (path: string) => api.stranger.raw(path, { method: 'DELETE', headers: { cookie } }),
    raw: (path: string, init: RequestInit) =>
      api.stranger.raw(path, { ...init, headers: { ...(init.headers as Record<string, string>), cookie } }),
  }
}

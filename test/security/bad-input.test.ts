import { randomBytes } from 'node:crypto'
import {
  mediatedDispute,
  register,
  registeredDispute,
  registration,
  startTestApi,
  type TestApi,
} from '@maplebridge/api/testing'
import { readLog } from '@maplebridge/engine'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** What careless, broken and hostile clients send. Each is refused in the reader's language, and nothing is written. */

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.close())

interface Problem {
  type: string
  title: string
  status: number
  code: string
  requestId: string
  permitted?: { event: string; label: { zh: string; en: string } }[]
  errors?: { pointer: string; label: { zh: string; en: string } }[]
}

const json = { 'content-type': 'application/json' }
const key = () => ({ 'idempotency-key': randomBytes(12).toString('hex') })
const screened = { event: 'case.screened', form: { inScope: true }, as: 'mediator' }
const counted = async () => {
  const [row] = await api.deps.engine.db.query<{ found: string }>(
    'select (select count(*) from cases) || $1 || (select count(*) from case_events) || $1 || (select count(*) from outbox) as found',
    ['/'],
  )
  return row?.found
}

/** A request by `login` that must be refused: checks the document, both languages, and that nothing was written. */
async function expectRefused(
  login: string,
  path: string,
  init: RequestInit & { headers?: Record<string, string> },
  status: number,
  code: string,
): Promise<Problem> {
  const client = await api.as(login)
  const before = await counted()
  const answers = []
  for (const language of ['zh-CN,zh', 'en-GB']) {
    const headers = { ...init.headers, 'accept-language': language }
    answers.push(await client.raw(path, { ...init, headers }))
  }
  const [zh, en] = answers.map((answer) => answer.body as Problem)
  for (const answer of answers) {
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(answer.body).toMatchObject({ type: `urn:maplebridge:problem:${code}`, status, code })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('x-request-id')).toBe((answer.body as Problem).requestId)
  }
  expect(zh?.title).toMatch(/[一-鿿]/)
  expect(en?.title).not.toMatch(/[一-鿿]/)
  expect(await counted()).toBe(before)
  return zh as Problem
}

const post = (body: BodyInit, headers: Record<string, string> = { ...json, ...key() }) => ({
  method: 'POST',
  headers,
  body,
})

describe('a body that is no body', () => {
  const path = '/api/cases'
  it.each<[string, BodyInit, number, string]>([
    ['of ten megabytes', new Uint8Array(10_000_000), 413, 'body-too-large'],
    [
      'of invalid UTF-8',
      new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
      400,
      'body-malformed',
    ],
    ['of half a JSON text', '{"procedure":"dispute"', 400, 'body-malformed'],
    ['nested ten thousand deep', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 400, 'body-malformed'],
    ['with a zero character', '{"procedure":"a\\u0000b"}', 400, 'body-malformed'],
    ['with half a character', '{"procedure":"\\ud800"}', 400, 'body-malformed'],
    ['that is a list', '[]', 400, 'request-invalid'],
    ['that is null', 'null', 400, 'request-invalid'],
  ])('%s is refused', async (_what, body, status, code) => {
    await expectRefused('humoubing', path, post(body), status, code)
  })

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/json; charset=gbk',
  ])('sent as %s is refused', async (type) => {
    const body = post(JSON.stringify(register), { 'content-type': type, ...key() })
    await expectRefused('humoubing', path, body, 415, 'media-type-unsupported')
  })
})

describe('a request without its key', () => {
  it('is refused: nobody could tell it from its repetition', async () => {
    await expectRefused('humoubing', '/api/cases', post(JSON.stringify(register), json), 400, 'key-missing')
  })

  it('or with one that is no key', async () => {
    const short = post(JSON.stringify(register), { ...json, 'idempotency-key': 'short' })
    await expectRefused('humoubing', '/api/cases', short, 400, 'request-invalid')
  })
})

describe('a form', () => {
  const opening = (form: object) => post(JSON.stringify({ ...register, form }))

  it('that lacks a field is refused with the field', async () => {
    const { title: _, ...rest } = registration
    const problem = await expectRefused('humoubing', '/api/cases', opening(rest), 400, 'form-invalid')

    expect(problem.errors).toEqual([{ pointer: '/title', label: { zh: '必填', en: 'Required' } }])
  })

  it('with an identity number that fails its check digit is refused at that number', async () => {
    const parties = [{ ...registration.parties[0], identity: '999901196803150012' }, registration.parties[1]]
    const problem = await expectRefused(
      'humoubing',
      '/api/cases',
      opening({ ...registration, parties }),
      400,
      'form-invalid',
    )

    expect(problem.errors).toEqual([
      {
        pointer: '/parties/0/identity',
        label: { zh: '身份证号校验码不符', en: 'The identity number fails its check digit' },
      },
    ])
    expect(JSON.stringify(problem)).not.toContain('999901196803150012')
  })

  it('that brings a sealed text of its own is refused', async () => {
    const parties = [{ ...registration.parties[0], phone: 'sealed:phone:138****0000::AAAA' }]
    const problem = await expectRefused(
      'humoubing',
      '/api/cases',
      opening({ ...registration, parties }),
      400,
      'form-invalid',
    )

    expect(problem.errors?.[0]?.pointer).toBe('/parties/0/phone')
  })

  it('that names members of the language instead of fields is refused', async () => {
    const form = JSON.stringify({ ...register, form: registration }).replace(
      '"title"',
      '"__proto__":{"admin":true},"title"',
    )
    const answer = await (await api.as('humoubing')).raw('/api/cases', post(form))

    expect(answer.status === 400 || (answer.status === 201 && !('admin' in {}))).toBe(true)
  })
})

describe('an event', () => {
  const send = (body: object, headers: Record<string, string> = {}) =>
    post(JSON.stringify(body), { ...json, ...key(), ...headers })

  it('the procedure does not know is refused with what it does know', async () => {
    const { id } = await registeredDispute(api)
    const problem = await expectRefused(
      'humoubing',
      `/api/cases/${id}/events`,
      send({ event: 'case.exploded', form: {} }),
      409,
      'unknown-event',
    )

    expect(problem.permitted).toContainEqual({ event: 'case.screened', label: { zh: '研判', en: 'Screen' } })
  })

  it('by the wrong role is refused, with what this reader may do', async () => {
    const { id } = await mediatedDispute(api)
    const problem = await expectRefused(
      'limouyi',
      `/api/cases/${id}/events`,
      send({ event: 'agreement.sealed', form: {} }),
      409,
      'event-not-permitted',
    )

    expect(problem.permitted?.map(({ event }) => event)).not.toContain('agreement.sealed')
  })

  it('in a role the sender does not hold is refused', async () => {
    const { id } = await registeredDispute(api)
    await expectRefused(
      'humoubing',
      `/api/cases/${id}/events`,
      send({ ...screened, as: 'committeeChair' }),
      409,
      'event-not-permitted',
    )
  })

  it('to a case of another jurisdiction meets nothing', async () => {
    const { id } = await registeredDispute(api)
    await expectRefused('lvmoumu', `/api/cases/${id}/events`, send(screened), 404, 'case-not-found')
  })

  it('to a case that does not exist meets the same nothing', async () => {
    for (const id of [
      '00000000-0000-7000-8000-000000000000',
      "'; drop table cases; --",
      '%00',
      'x'.repeat(64),
    ])
      await expectRefused(
        'humoubing',
        `/api/cases/${encodeURIComponent(id)}/events`,
        send(screened),
        404,
        'case-not-found',
      )
  })

  it('based on an old revision is refused', async () => {
    const { id } = await registeredDispute(api)
    await expectRefused(
      'humoubing',
      `/api/cases/${id}/events`,
      send(screened, { 'if-match': '"99"' }),
      412,
      'stale-revision',
    )
  })

  it('sent twice under one key happens once and is answered twice', async () => {
    const { id } = await registeredDispute(api)
    const client = await api.as('humoubing')
    const once = { key: 'the-same-request' }

    const first = await client.post<{ revision: number }>(`/api/cases/${id}/events`, screened, once)
    const second = await client.post<{ revision: number }>(`/api/cases/${id}/events`, screened, once)

    expect([first.status, second.status]).toEqual([200, 200])
    expect(first.headers.get('idempotency-replayed')).toBeNull()
    expect(second.headers.get('idempotency-replayed')).toBe('true')
    const { log } = await readLog(api.deps.engine, id)
    expect(log.filter(({ event }) => event === 'case.screened')).toHaveLength(1)
  })

  it('under a key that stands for another is refused', async () => {
    const { id } = await registeredDispute(api)
    const client = await api.as('humoubing')
    await client.post<unknown>(`/api/cases/${id}/events`, screened, { key: 'used-already' })

    await expectRefused(
      'humoubing',
      `/api/cases/${id}/events`,
      send({ ...screened, form: { inScope: false } }, { 'idempotency-key': 'used-already' }),
      422,
      'key-reused',
    )
  })

  it('sent ten times at once under one key happens once', async () => {
    const { id } = await registeredDispute(api)
    const client = await api.as('humoubing')

    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        client.post<{ revision: number }>(`/api/cases/${id}/events`, screened, { key: 'impatient-thumb' }),
      ),
    )

    expect(answers.map((answer) => answer.status)).toEqual(Array(10).fill(200))
    expect((await readLog(api.deps.engine, id)).log).toHaveLength(2)
  })

  it('by nobody is refused before anything is read', async () => {
    const answer = await api.stranger.post<Problem>('/api/cases/x/events', screened)

    expect(answer.body).toMatchObject({ status: 401, code: 'not-signed-in' })
  })
})

describe('a paper', () => {
  it('of an unknown kind is refused', async () => {
    const { id } = await registeredDispute(api)
    await expectRefused(
      'humoubing',
      `/api/cases/${id}/papers/horoscope/draft`,
      { method: 'GET' },
      404,
      'document-unknown',
    )
  })

  it('in an unknown format is refused', async () => {
    const { id } = await registeredDispute(api)
    await expectRefused(
      'humoubing',
      `/api/cases/${id}/papers/agreement/draft?format=exe`,
      { method: 'GET' },
      400,
      'request-invalid',
    )
  })

  it('that does not exist meets nothing', async () => {
    await expectRefused('humoubing', '/api/papers/nope/file', { method: 'GET' }, 404, 'paper-not-found')
  })
})

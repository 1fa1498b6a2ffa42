import type { createApp } from '../app.ts'
import { DEMO_PASSWORD } from '../seed/people.ts'

type App = ReturnType<typeof createApp>

export interface Answer<T = unknown> {
  status: number
  headers: Headers
  body: T
}

export interface Send {
  /** default: a new one for every request */
  key?: string
  headers?: Record<string, string>
}

/** One person's browser without the browser. */
export interface Client {
  cookie: string
  get<T = never>(path: string, headers?: Record<string, string>): Promise<Answer<T>>
  post<T = never>(path: string, body: unknown, send?: Send): Promise<Answer<T>>
  delete(path: string): Promise<Answer>
  /** whatever the bytes: for requests no console would send */
  raw(path: string, init: RequestInit): Promise<Answer>
}

let sent = 0

export function clientWith(app: App, cookie: string): Client {
  const raw = async <T>(path: string, init: RequestInit): Promise<Answer<T>> => {
    const response = await app.request(path, {
      ...init,
      headers: { ...(cookie ? { cookie } : {}), ...(init.headers as Record<string, string>) },
    })
    return { status: response.status, headers: response.headers, body: (await bodyOf(response)) as T }
  }
  return {
    cookie,
    raw,
    get: (path, headers = {}) => raw(path, { headers }),
    delete: (path) => raw(path, { method: 'DELETE' }),
    post: (path, body, { key, headers = {} } = {}) =>
      raw(path, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': key ?? `test-key-${++sent}`,
          ...headers,
        },
        body: JSON.stringify(body),
      }),
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? ''
  if (type.includes('json')) return response.json()
  if (type.startsWith('text/')) return response.text()
  return new Uint8Array(await response.arrayBuffer())
}

/** Signs in through the front door, as the console does. */
export async function signIn(app: App, login: string, password = DEMO_PASSWORD): Promise<Client> {
  const response = await app.request('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  })
  if (response.status !== 200) throw new Error(`${login} cannot sign in: ${await response.text()}`)
  const cookie = response.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`no session cookie for ${login}`)
  return clientWith(app, cookie)
}

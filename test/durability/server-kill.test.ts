import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Backend, backends, mustSkip, startBackend } from '../support/backends.ts'
import type { Body } from '../support/journey.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const PASSWORD = 'fengqiao2026'
const IN_FLIGHT = 50

interface Server {
  url: string
  child: ChildProcess
}

function start(env: Record<string, string>): Promise<Server> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'packages/api/src/main.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', PORT: '0', SEED: 'office', LOG_LEVEL: 'error', ...env },
  })
  let text = ''
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      text += chunk
      const url = /http:\/\/localhost:\d+/.exec(text)?.[0]
      if (url) resolve({ url, child })
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', () => reject(new Error(text)))
  })
}

const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve))

async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'zhengmouchen', password: PASSWORD }),
  })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function post(url: string, cookie: string, path: string, key: string, body: object): Promise<Body> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(await response.text())
  return response.json()
}

const registration = (index: number) => ({
  procedure: 'dispute',
  event: 'case.registered',
  form: {
    title: `噪音扰邻纠纷${index}`,
    category: 'neighbours',
    source: 'application',
    place: '槐荫社区1号楼',
    summary: '夜间噪音。',
    parties: [
      { name: '张某甲', part: 'applicant' },
      { name: '李某乙', part: 'respondent' },
    ],
  },
})

interface Heard {
  caseId: string
  note: string
  revision: number
}

describe.each(backends)('kill -9 of the server on $name', ({ name, why }) => {
  if (mustSkip(why)) return it.skip(`skipped: ${why}`, () => {})

  let backend: Backend
  let folder: string
  const children: ChildProcess[] = []
  beforeAll(async () => {
    backend = await startBackend(name, 'server_kill')
    folder = mkdtempSync(join(tmpdir(), 'maplebridge-kill-'))
  })
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL')
    await backend?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const environment = (): Record<string, string> => ({
    DATA_DIR: folder,
    ...(backend.database === 'pglite' ? {} : { DATABASE_URL: backend.database }),
  })
  const run = async () => {
    const server = await start(environment())
    children.push(server.child)
    return server
  }

  /** Keeps fifty commands in flight until the server is gone; what was acknowledged is what counts. */
  async function sendUntilGone(
    { url, child }: Server,
    cookie: string,
    cases: string[],
    round: number,
  ): Promise<Heard[]> {
    const heard: Heard[] = []
    const faults: string[] = []
    let gone = false
    const sender = async (index: number) => {
      for (let count = 0; !gone; count++) {
        const caseId = cases[index % cases.length] as string
        const note = `回访${round}-${index}-${count}`
        try {
          const body = { event: 'case.reassessed', form: { reason: note, difficulty: 'ordinary' } }
          const { revision } = await post(
            url,
            cookie,
            `/api/cases/${caseId}/events`,
            `kill-${round}-${index}-${count}`,
            body,
          )
          heard.push({ caseId, note, revision })
        } catch (fault) {
          // only the kill may end it: anything else is a failure of the test, not of the connection
          if (!child.killed) faults.push(String(fault))
          gone = true
          child.kill('SIGKILL')
        }
        if (heard.length >= 150 && !child.killed) child.kill('SIGKILL')
      }
    }
    await Promise.all([ended(child), ...Array.from({ length: IN_FLIGHT }, (_, index) => sender(index))])
    expect(faults).toEqual([])
    return heard
  }

  it('loses no acknowledged event and keeps each once, twice in a row', async () => {
    let server = await run()
    let cookie = await signIn(server.url)
    const cases: string[] = []
    for (let index = 0; index < 10; index++)
      cases.push((await post(server.url, cookie, '/api/cases', `open-case-${index}`, registration(index))).id)

    const heard: Heard[] = []
    for (const round of [1, 2]) {
      heard.push(...(await sendUntilGone(server, cookie, cases, round)))
      server = await run()
      cookie = await signIn(server.url)
    }

    expect(heard.length).toBeGreaterThanOrEqual(300)
    const kept = new Map<string, { note: string; revision: number }[]>()
    for (const caseId of cases) kept.set(caseId, await entriesOf(server.url, cookie, caseId))
    for (const { caseId, note, revision } of heard) {
      const found = kept.get(caseId)?.filter((entry) => entry.note === note) ?? []
      expect(found).toHaveLength(1)
      // the answer shows the case as it is now, perhaps after others were faster
      expect(found[0]?.revision).toBeLessThanOrEqual(revision)
    }
    for (const entries of kept.values())
      expect(new Set(entries.map(({ revision }) => revision)).size).toBe(entries.length)
  })
})

async function entriesOf(
  url: string,
  cookie: string,
  caseId: string,
): Promise<{ note: string; revision: number }[]> {
  const found: { note: string; revision: number }[] = []
  for (let after: number | null = 0; after !== null; ) {
    const response = await fetch(`${url}/api/cases/${caseId}/entries?limit=100&after=${after}`, {
      headers: { cookie },
    })
    const { items, next } = (await response.json()) as Body
    for (const item of items)
      for (const line of item.lines)
        if (/^回访\d/.test(line.value)) found.push({ note: line.value, revision: item.revision })
    after = next
  }
  return found
}

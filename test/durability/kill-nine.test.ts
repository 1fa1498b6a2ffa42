import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type Engine,
  type OpenOptions,
  openDatabase,
  readLog,
  stateAt,
  verifyChain,
} from '@maplebridge/engine'
import { procedures } from '@maplebridge/engine/core'
import { sampleWorkflow, startTestEngine } from '@maplebridge/engine/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PostgresServer, startPostgres, whyNoPostgres } from '../support/postgres.ts'

const reason = whyNoPostgres()
const ACKNOWLEDGED = 300

interface Acknowledgement {
  caseId: string
  key: string
  revision: number
}

/** Runs the sender until enough was acknowledged, kills it in the middle of its commands, and returns what it had heard. */
function sendAndKill(options: OpenOptions, run: string): Promise<Acknowledgement[]> {
  const script = fileURLToPath(new URL('sender.ts', import.meta.url))
  const args = ['--import', 'tsx', script, JSON.stringify(options), run]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let heard = ''
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  child.stdout.on('data', (chunk) => {
    heard += chunk
    if (heard.split('\n').length > ACKNOWLEDGED) child.kill('SIGKILL')
  })
  return new Promise((resolve, reject) => {
    child.on('close', (code, signal) => {
      if (signal !== 'SIGKILL')
        return reject(new Error(`the sender ended by itself (${code ?? signal}): ${said}`))
      // a line cut off by the kill was not acknowledged to anybody
      const lines = heard.slice(0, heard.lastIndexOf('\n')).split('\n')
      resolve(lines.map((line) => JSON.parse(line)))
    })
  })
}

async function expectAllOnce(engine: Engine, acknowledged: Acknowledgement[]) {
  const events = await engine.db.query<{ case_id: string; idempotency_key: string; revision: number }>(
    'select case_id, idempotency_key, revision from case_events where idempotency_key is not null',
    [],
  )
  const byKey = groupByKey(events)
  for (const { caseId, key, revision } of acknowledged)
    expect(byKey.get(key)).toEqual([{ case_id: caseId, idempotency_key: key, revision }])
}

function groupByKey<T extends { idempotency_key: string }>(events: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const event of events)
    groups.set(event.idempotency_key, [...(groups.get(event.idempotency_key) ?? []), event])
  return groups
}

/** No case is torn: log, chain and state fit together. */
async function expectWhole(engine: Engine) {
  const rows = await engine.db.query<{ id: string; revision: number; state: string }>(
    'select id, revision, state::text as state from cases',
    [],
  )
  for (const { id, revision, state } of rows.slice(0, 40)) {
    expect((await readLog(engine, id)).log).toHaveLength(revision)
    expect(JSON.stringify(await stateAt(engine, id, revision))).toBe(state)
    expect(await verifyChain(engine, id)).toBe(true)
  }
}

async function killTwice(options: OpenOptions) {
  const acknowledged = [...(await sendAndKill(options, 'first')), ...(await sendAndKill(options, 'second'))]
  const db = await openDatabase(options)
  const { engine, close } = await startTestEngine(procedures(sampleWorkflow), { db })
  try {
    expect(acknowledged.length).toBeGreaterThanOrEqual(2 * ACKNOWLEDGED)
    await expectAllOnce(engine, acknowledged)
    await expectWhole(engine)
  } finally {
    await close()
  }
}

describe('kill -9 in the middle of 50 commands', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'maplebridge-kill-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('loses no acknowledged event of a data folder, and the folder opens again', () =>
    killTwice({ dataDir: join(folder, 'data') }))
})

describe('a data folder', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'maplebridge-open-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('that one process has open is refused to a second one, with the number of the first', async () => {
    const dataDir = join(folder, 'data')
    const db = await openDatabase({ dataDir })

    await expect(sendAndKill({ dataDir }, 'second')).rejects.toThrow(`is in use by process ${process.pid}`)
    await db.close()
  })
})

describe.skipIf(reason)(`kill -9 of a client of PostgreSQL${reason ? `: ${reason}` : ''}`, () => {
  let server: PostgresServer
  beforeAll(async () => {
    if (!reason) server = await startPostgres()
  })
  afterAll(() => server?.stop())

  it('loses no acknowledged event', async () =>
    killTwice({ url: await server.createDatabase('maplebridge_durability') }))
})

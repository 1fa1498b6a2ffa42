import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const root = fileURLToPath(new URL('../../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'maplebridge-main-'))
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

interface Run {
  child: ChildProcess
  output(): string
  /** resolves with the exit code */
  ended: Promise<number | null>
  /** resolves with the address once it is printed */
  ready: Promise<string>
}

function start(env: Record<string, string>): Run {
  let text = ''
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'warn', ...env },
  })
  children.push(child)
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const ready = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      text += chunk
      const url = /http:\/\/localhost:\d+/.exec(text)?.[0]
      if (url) resolve(url)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    void ended.then(() => reject(new Error(text)))
  })
  ready.catch(() => {})
  return { child, output: () => text, ended, ready }
}

describe('the server process', () => {
  it('starts, keeps a second one from its data and its port with one sentence, and stops cleanly', async () => {
    const server = start({ PORT: '0', DATA_DIR: join(folder, 'a'), SEED: 'office' })
    const url = await server.ready
    expect((await fetch(`${url}/api/ready`)).status).toBe(200)
    expect(server.output()).toContain('humoubing 胡某丙')

    const sameData = start({ PORT: '0', DATA_DIR: join(folder, 'a') })
    const samePort = start({ PORT: new URL(url).port, DATA_DIR: join(folder, 'b') })
    expect(await sameData.ended).toBe(1)
    expect(await samePort.ended).toBe(1)
    expect(sameData.output().trim()).toMatch(/^数据目录 .* is in use by process \d+[^\n]*$/)
    expect(samePort.output().trim()).toMatch(/^端口 \d+ 已被占用 [^\n]*$/)

    server.child.kill('SIGTERM')
    expect(await server.ended).toBe(0)
  })

  it('plays the whole seed under the limits of a real server, and stops while papers are still being written', async () => {
    const server = start({ PORT: '0', DATA_DIR: join(folder, 'seeded'), SEED: '1' })
    const url = await server.ready
    const signedIn = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: 'qinmouxu', password: 'fengqiao2026' }),
    })
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
    const listed = await fetch(`${url}/api/cases?limit=1`, { headers: { cookie } })

    expect(((await listed.json()) as { total: number }).total).toBeGreaterThan(290)
    server.child.kill('SIGINT')
    expect(await server.ended).toBe(0)
  }, 180_000)

  it('makes its key once, for its owner’s eyes only', () => {
    expect(statSync(join(folder, 'a', 'key')).mode & 0o777).toBe(0o600)
  })

  it('says which setting is wrong', async () => {
    const wrong = start({ PORT: 'eighty', DATA_DIR: join(folder, 'c') })

    expect(await wrong.ended).toBe(1)
    expect(wrong.output()).toContain('PORT')
  })
})

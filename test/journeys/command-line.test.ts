import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '@maplebridge/engine'
import { addDays, civilDateAt, weekdayOf } from '@maplebridge/engine/core'
import { afterAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'maplebridge-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const nextYear = Number(civilDateAt(Date.now()).slice(0, 4)) + 1

/** The first thirteen weekdays of next year are free: no notice says so, and it is shaped like one. */
function fileWith(change: object = {}): string {
  const days = Array.from({ length: 30 }, (_, n) => addDays(`${nextYear}-01-01`, n))
  const off = days.filter((date) => ![0, 6].includes(weekdayOf(date))).slice(0, 13)
  const path = join(folder, 'notice.json')
  writeFileSync(path, JSON.stringify({ year: nextYear, source: '测试通知', off, on: [], ...change }))
  return path
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/maplebridge.ts', ...args],
    { cwd: root, encoding: 'utf8', env: { PATH: process.env.PATH ?? '', DATA_DIR: join(folder, 'data') } },
  )
  return { status, stdout, stderr }
}

describe('the command line', () => {
  it('says how it is used, with exit code 2, when it is called otherwise', () => {
    for (const args of [[], ['calendar'], ['calendar', 'import'], ['calendar', 'show', 'more']]) {
      const { status, stderr } = run(...args)
      expect([status, stderr]).toEqual([
        2,
        expect.stringContaining('npm run maplebridge -- calendar import FILE'),
      ])
    }
  })

  it('refuses a notice with its mistakes and exit code 1', () => {
    const { status, stderr } = run('calendar', 'import', fileWith({ source: '', on: [`${nextYear}-02-30`] }))
    expect(status).toBe(1)
    expect(stderr).toContain('/source: 缺少依据')
    expect(stderr).toContain(`/on/0: “${nextYear}-02-30”不是日期`)
    expect(run('calendar', 'preview', join(folder, 'none.json'))).toMatchObject({ status: 1 })
  })

  it('previews and imports a notice, once, and shows it', () => {
    expect(run('calendar', 'preview', fileWith()).stdout).toContain('0 个期限')
    expect(run('calendar', 'import', fileWith())).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('第 2 版'),
    })
    expect(run('calendar', 'import', fileWith()).stdout).toContain('未新增')
    const shown = run('calendar', 'show').stdout.trim().split('\n')
    expect(shown).toHaveLength(2)
    expect(shown[1]).toContain(`2  测试通知: ${nextYear}`)
  })

  it('leaves the data of a running server alone', async () => {
    const server = await openDatabase({ dataDir: join(folder, 'data', 'db') })
    const { status, stderr } = run('calendar', 'show')
    await server.close()
    expect(status).toBe(1)
    expect(stderr).toContain(String(process.pid))
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openCase, openDatabase } from '@maplebridge/engine'
import { addDays, civilDateAt, weekdayOf } from '@maplebridge/engine/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDeps } from '../../packages/api/src/deps.ts'
import { sealingKey } from '../../packages/api/src/key-file.ts'
import { seedOffice } from '../../packages/api/src/seed/seed-office.ts'

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

describe('the command line over cases', () => {
  let number: string
  beforeAll(async () => {
    const dataDir = join(folder, 'data')
    const deps = await createDeps({
      database: { dataDir: join(dataDir, 'db') },
      key: sealingKey(undefined, dataDir),
    })
    await seedOffice(deps.engine)
    const bureau = {
      person: 'weimoujia',
      name: '魏某甲',
      memberships: [{ role: 'petitionBureau', path: '99/9999/999901' }],
    }
    const accepted = await openCase(deps.engine, {
      workflow: 'petition',
      event: 'petition.registered',
      form: {
        channel: 'letter',
        title: '青苗补偿未发',
        purpose: 'request',
        request: '支付青苗补偿',
        summary: '未支付',
        place: '槐荫社区',
        petitioners: [{ name: '赵某丑' }],
      },
      principal: bureau,
      settings: {},
      key: 'the-first-petition',
    })
    number = accepted.number ?? ''
    await deps.close()
  })

  it('explains every date of a case with its law, and names nobody', () => {
    const { status, stdout } = run('explain', number)
    expect(status).toBe(0)
    expect(stdout).toContain('登记转送')
    expect(stdout).toContain('《信访工作条例》第22条')
    expect(stdout).not.toContain('赵某丑')
    expect(run('explain', 'no such case')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('没有事项'),
    })
  })

  it('replays every case and says that all are right, until one was tampered with', async () => {
    expect(run('replay')).toMatchObject({ status: 0, stdout: expect.stringContaining('1 件，0 件不符') })
    const db = await openDatabase({ dataDir: join(folder, 'data', 'db') })
    // only whoever owns the database can: the server's role may add to the log and no more
    await db.query('reset role', [])
    await db.query(`update case_events set name = '别人' where revision = 1`, [])
    await db.close()
    expect(run('replay', number)).toMatchObject({ status: 1, stderr: expect.stringContaining('哈希链') })
  })

  it('exports the whole record', () => {
    const record = JSON.parse(run('export', number).stdout)
    expect(record).toMatchObject({
      number,
      opening: { workflow: 'petition' },
      log: [{ event: 'petition.registered' }],
    })
  })

  it('tries a version on open cases, and publishes it', () => {
    expect(run('simulate', 'petition@1')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('0 件在办事项'),
    })
    expect(run('publish', 'petition@1')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('已发布'),
    })
    expect(run('simulate', 'petition@7')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('没有 petition@7'),
    })
    expect(run('diff', 'petition@1', 'petition@1').stdout).toContain('0 处不同')
  })
})

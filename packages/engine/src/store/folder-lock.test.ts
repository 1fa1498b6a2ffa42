import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockFolder } from './folder-lock.ts'

let root: string
let folder: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'maplebridge-lock-'))
  folder = join(root, 'data')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const heldBy = (pid: number, born: string) => writeFileSync(`${folder}.lock`, JSON.stringify({ pid, born }))

describe('the lock of a data folder', () => {
  it('refuses a second holder by number, and is free again when it is given back', () => {
    const unlock = lockFolder(folder)

    expect(() => lockFolder(folder)).toThrow(`${process.pid}`)
    unlock()

    expect(existsSync(`${folder}.lock`)).toBe(false)
    lockFolder(folder)()
  })

  it('refuses while another process lives', () => {
    heldBy(process.ppid, '')

    expect(() => lockFolder(folder)).toThrow(/in use by process/)
  })

  it('is taken over from a process that is gone, from an earlier one of the same number, and when half written', () => {
    const { pid } = spawnSync(process.execPath, ['--version'])
    heldBy(pid, '')
    lockFolder(folder)()

    heldBy(process.ppid, 'another boot')
    lockFolder(folder)()

    heldBy(process.pid, '')
    lockFolder(folder)()

    writeFileSync(`${folder}.lock`, '{"pid"')
    lockFolder(folder)()
  })
})

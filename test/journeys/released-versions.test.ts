import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { diff, type Workflow } from '@maplebridge/engine/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lockDrafts, lockFaults, readLock, release } from '../../scripts/fingerprint.ts'
import { allProcedures, dispute } from '../../workflows/index.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** A copy of the definitions where the engine and zod are found as the originals find them. */
let root: string
const file = (path: string) => join(root, 'workflows', path)
const edit = (path: string, from: string, to: string) => {
  const text = readFileSync(file(path), 'utf8')
  expect(text).toContain(from)
  writeFileSync(file(path), text.replace(from, to))
}
const procedures = Object.values(allProcedures.current).map(({ id, version }) => ({ id, version }))

beforeAll(() => {
  const ignored = join(repository, 'packages/api/dist')
  mkdirSync(ignored, { recursive: true })
  root = mkdtempSync(join(ignored, 'released-'))
  cpSync(join(repository, 'workflows'), file(''), {
    recursive: true,
    filter: (path) => !path.startsWith(join(repository, 'workflows/node_modules')),
  })
  rmSync(file('released'), { recursive: true })
  mkdirSync(file('released'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('the definitions of this repository', () => {
  it('are those the lock notes', async () => {
    expect(await lockFaults(repository, procedures)).toEqual([])
  })
})

describe('the lock', () => {
  it('does not mind a comment, and minds a rule', async () => {
    await lockDrafts(root, procedures)
    appendFileSync(file('dispute/rules.ts'), '\n// seen again\n')
    expect(await lockFaults(root, procedures)).toEqual([])
    edit('agency/rules.ts', 'data.visits > 0', 'data.visits > 1')
    expect(await lockFaults(root, procedures)).toMatchObject([
      { version: 'agency@1', what: expect.stringContaining('maplebridge -- lock') },
    ])
    await lockDrafts(root, procedures)
    expect(await lockFaults(root, procedures)).toEqual([])
  })

  it('keeps a released version in one file that is the same procedure', async () => {
    await release(root, { id: 'dispute', version: 1 })
    expect(readLock(root)['dispute@1']?.released).toBe(true)
    const kept = (await import(pathToFileURL(file('released/dispute@1.js')).href)) as { dispute: Workflow }
    expect(diff(dispute, kept.dispute).filter(({ about }) => about !== 'rule' && about !== 'clock')).toEqual(
      [],
    )
    expect(kept.dispute.kernel.edges).toEqual(dispute.kernel.edges)
    expect(readFileSync(file('released/index.ts'), 'utf8')).toContain("from './dispute@1.js'")
  })

  it('lets a released version change no more, neither in its folder nor in its file', async () => {
    edit('dispute/rules.ts', 'holds: (data) => ', 'holds: (data) => data !== undefined && ')
    expect(await lockFaults(root, procedures)).toMatchObject([
      { version: 'dispute@1', what: expect.stringContaining('raise its version') },
    ])
    await expect(lockDrafts(root, procedures)).rejects.toThrow('raise its version')
    edit('dispute/workflow.ts', 'version: 1', 'version: 2')
    const raised = procedures.map((each) => (each.id === 'dispute' ? { ...each, version: 2 } : each))
    await lockDrafts(root, raised)
    expect(await lockFaults(root, raised)).toEqual([])
    appendFileSync(file('released/dispute@1.js'), '\n')
    expect(await lockFaults(root, raised)).toMatchObject([
      { version: 'dispute@1', what: 'was released and its file was edited' },
    ])
  })
})

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/** What a version of a procedure was when it was last looked at, and whether open cases may stand on it. */
export interface Locked {
  /** SHA-256 of the bundled definition: every rule, form and clock it is made of, without comments */
  fingerprint: string
  /** released: cases live under it, so it never changes again */
  released: boolean
}
export type Lock = Record<string, Locked>

/** Where the versions are kept: `lock.json` and, per released version, its definition in one file. */
export const releasedFolder = (root: string): string => join(root, 'workflows/released')

export function readLock(root: string): Lock {
  const file = join(releasedFolder(root), 'lock.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

export function writeLock(root: string, lock: Lock): void {
  const sorted = Object.fromEntries(Object.entries(lock).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(join(releasedFolder(root), 'lock.json'), `${JSON.stringify(sorted, null, 2)}\n`)
}

/**
 * A procedure with everything of `workflows/` it is made of, as one module: what a released version is
 * kept as. The engine and zod stay imports: they are the server's, not the procedure's.
 */
export async function definitionOf(root: string, id: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`workflows/${id}/workflow.ts`],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    charset: 'utf8',
    external: ['zod', '@maplebridge/engine/core'],
  })
  return outputFiles[0]?.text ?? ''
}

export const fingerprintOf = (definition: string): string =>
  createHash('sha256').update(definition).digest('hex')

export interface LockFault {
  version: string
  what: string
}

/** Versions whose definition is not what the lock says. A released one may not change, a draft is looked at. */
export async function lockFaults(
  root: string,
  procedures: readonly { id: string; version: number }[],
): Promise<LockFault[]> {
  const lock = readLock(root)
  const drafts = await Promise.all(
    procedures.map(async ({ id, version }) => {
      const key = `${id}@${version}`
      const locked = lock[key]
      const isSame = locked?.fingerprint === fingerprintOf(await definitionOf(root, id))
      if (isSame) return []
      const what = locked?.released
        ? 'was released and its definition has changed: raise its version and leave the released one as it is'
        : 'has another definition than the lock: look at the change, then `npm run maplebridge -- lock`'
      return [{ version: key, what }]
    }),
  )
  return [...drafts.flat(), ...Object.entries(lock).flatMap(([key, locked]) => keptFaults(root, key, locked))]
}

function keptFaults(root: string, key: string, { fingerprint, released }: Locked): LockFault[] {
  if (!released) return []
  const file = join(releasedFolder(root), `${key}.js`)
  if (!existsSync(file)) return [{ version: key, what: 'was released and its file is gone' }]
  return fingerprintOf(readFileSync(file, 'utf8')) === fingerprint
    ? []
    : [{ version: key, what: 'was released and its file was edited' }]
}

/** Notes the definitions as they are now. Throws for a released version that changed. */
export async function lockDrafts(
  root: string,
  procedures: readonly { id: string; version: number }[],
): Promise<void> {
  const lock = readLock(root)
  for (const { id, version } of procedures) {
    const key = `${id}@${version}`
    const fingerprint = fingerprintOf(await definitionOf(root, id))
    const known = lock[key]
    if (known?.released && known.fingerprint !== fingerprint)
      throw new Error(`${key} was released and its definition has changed: raise its version`)
    lock[key] = { fingerprint, released: known?.released ?? false }
  }
  writeLock(root, lock)
}

/** Keeps a version for good: its definition in one file, and an index by which the server finds it. */
export async function release(root: string, { id, version }: { id: string; version: number }): Promise<void> {
  await lockDrafts(root, [{ id, version }])
  const key = `${id}@${version}`
  const lock = readLock(root)
  const definition = await definitionOf(root, id)
  writeFileSync(join(releasedFolder(root), `${key}.js`), definition)
  writeLock(root, { ...lock, [key]: { fingerprint: fingerprintOf(definition), released: true } })
  writeFileSync(join(releasedFolder(root), 'index.ts'), indexOf(readLock(root)))
}

function indexOf(lock: Lock): string {
  const released = Object.entries(lock).filter(([, { released }]) => released)
  const lines = released.map(([key], index) => {
    const name = key.split('@')[0]
    return [
      '// @ts-expect-error a released definition is plain JavaScript',
      `import { ${name} as v${index} } from './${key}.js'`,
    ].join('\n')
  })
  const names = released.map((_, index) => `v${index}`).join(', ')
  return `import type { Workflow } from '@maplebridge/engine/core'
${lines.join('\n')}

/** Versions that cases live under, each as it was when it was released. Written by \`maplebridge release\`. */
export const released: readonly Workflow[] = [${names}]
`
}

import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Where files are kept: by the SHA-256 of their bytes, so that the same file is kept once and nothing is ever
 * overwritten. An object store can take its place: these two methods are all it has to have.
 */
export interface FileStore {
  /** Durable when it returns. */
  put(sha256: string, bytes: Uint8Array): Promise<void>
  /** Throws when the file is lost or its bytes are no longer what they were. */
  get(sha256: string): Promise<Uint8Array>
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A folder, with one folder below it per first two digits. Several processes may write at once. */
export function folderFiles(folder: string): FileStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  return {
    async put(sha256, bytes) {
      const path = pathOf(sha256)
      if (await exists(path)) return
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      // whole or not at all, also when the machine stops in between
      const draft = `${path}.${randomUUID()}`
      await writeDurably(draft, bytes)
      await rename(draft, path)
    },
    get: async (sha256) => asStored(sha256, await readFile(pathOf(sha256))),
  }
}

/** Kept in memory and lost with it: for tests. */
export function memoryFiles(): FileStore {
  const kept = new Map<string, Uint8Array>()
  return {
    async put(sha256, bytes) {
      kept.set(sha256, Uint8Array.from(bytes))
    },
    async get(sha256) {
      const bytes = kept.get(sha256)
      if (!bytes) throw new Error(`file ${sha256} is lost`)
      return asStored(sha256, bytes)
    },
  }
}

function asStored(sha256: string, bytes: Uint8Array): Uint8Array {
  if (sha256Of(bytes) !== sha256) throw new Error(`file ${sha256} is no longer what it was`)
  return bytes
}

async function writeDurably(path: string, bytes: Uint8Array) {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folderFiles, sha256Of } from './file-store.ts'

const bytes = new TextEncoder().encode('渗水部位')
const sha256 = sha256Of(bytes)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maplebridge-files-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('a folder of files', () => {
  it('keeps a file once by its hash and leaves no drafts, however many put it at the same time', async () => {
    const files = folderFiles(folder)

    await Promise.all(Array.from({ length: 8 }, () => files.put(sha256, bytes)))

    expect(await readdir(join(folder, sha256.slice(0, 2)))).toEqual([sha256])
    expect(sha256Of(await files.get(sha256))).toBe(sha256)
  })

  it('never hands out bytes that are no longer what they were', async () => {
    const files = folderFiles(folder)
    await writeFile(join(folder, sha256.slice(0, 2), sha256), 'something else')

    await expect(files.get(sha256)).rejects.toThrow('no longer what it was')
  })
})

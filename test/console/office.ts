import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp } from '@maplebridge/api'
import { startTestApi, type TestApi } from '@maplebridge/api/testing'
import { serveApp } from './serve-app.ts'

export interface OpenOffice extends TestApi {
  url: string
}

const WORK_EVERY_MS = 300
const consoleDir = relative(
  process.cwd(),
  fileURLToPath(new URL('../../packages/console/dist', import.meta.url)),
)

/** The fictional office with its server on a free port, the built console in front and the worker at work. */
export async function openOffice(): Promise<OpenOffice> {
  const office = await startTestApi()
  const served = await serveApp(createApp({ ...office.deps, consoleDir }))
  let isClosing = false
  const work = async () => {
    while (!isClosing) {
      await office.runWorker()
      await new Promise((resolve) => setTimeout(resolve, WORK_EVERY_MS))
    }
  }
  const working = work()
  return {
    ...office,
    url: served.url,
    async close() {
      isClosing = true
      await working
      await served.close()
      await office.close()
    },
  }
}

import { startTestApi, type TestApi } from '@maplebridge/api/testing'
import { listOpenEffects, readLog, verifyChain } from '@maplebridge/engine'
import type { CaseState } from '@maplebridge/engine/core'
import { canonicalJson, replay } from '@maplebridge/engine/core'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect } from 'vitest'
import { type Backend, startBackend } from './backends.ts'

// biome-ignore-start lint/suspicious/noExplicitAny: journeys read answers as a client would, field by field
export type Body = any
// biome-ignore-end lint/suspicious/noExplicitAny: see above

export interface JourneyStage {
  api: TestApi
  backend: Backend
  /** sets the clock to a wall time in China and lets clocks and effects happen */
  at(wallTime: string): Promise<void>
  /** sends an event as somebody; the answer whatever it is */
  send(
    login: string,
    caseId: string,
    event: string,
    form?: object,
    as?: string,
  ): Promise<{ status: number; body: Body }>
  get(login: string, path: string): Promise<{ status: number; body: Body }>
  /** signs in anew: sessions end while a journey's clock runs on */
  close(): Promise<void>
}

export async function startJourney(name: 'PGlite' | 'PostgreSQL', database: string): Promise<JourneyStage> {
  const backend = await startBackend(name, database)
  const api = await startTestApi({ database: backend.database })
  // a fault of the server must be readable in the test's output
  api.deps.log.level = 'error'
  const clientAt = new Map<string, { at: number; client: Awaited<ReturnType<TestApi['as']>> }>()
  const client = async (login: string) => {
    const known = clientAt.get(login)
    if (known && api.clock.now() - known.at < 4 * 3_600_000) return known.client
    const { signIn } = await import('../../packages/api/src/testing/client.ts')
    const fresh = await signIn(api.app, login)
    clientAt.set(login, { at: api.clock.now(), client: fresh })
    return fresh
  }
  return {
    api,
    backend,
    async at(wallTime) {
      api.clock.set(`${wallTime}:00+08:00`)
      await api.runWorker()
    },
    async send(login, caseId, event, form = {}, as) {
      return (await client(login)).post<Body>(`/api/cases/${caseId}/events`, {
        event,
        form,
        ...(as ? { as } : {}),
      })
    },
    async get(login, path) {
      return (await client(login)).get<Body>(path)
    },
    async close() {
      await api.close()
      await backend.stop()
    },
  }
}

/** The words of one issued paper, read back from its PDF; spaces out, as Chinese has none. */
export async function paperText(
  stage: JourneyStage,
  login: string,
  caseId: string,
  document: string,
  nth = -1,
): Promise<string> {
  const { body } = await stage.get(login, `/api/cases/${caseId}/papers`)
  const issued = body.items
    .filter((paper: Body) => paper.document === document)
    .sort((a: Body, b: Body) => a.revision - b.revision)
  const paper = issued.at(nth)
  if (!paper) throw new Error(`no ${document} among ${JSON.stringify(body)}`)
  const file = await stage.get(login, `/api/papers/${paper.id}/file?format=pdf`)
  expect(file.status).toBe(200)
  const { text } = await extractText(await getDocumentProxy(file.body as Uint8Array), { mergePages: true })
  return text.replace(/\s+/g, '')
}

/** Every paper the case asked for was made. */
export async function expectNothingParked({ api }: JourneyStage, caseId: string): Promise<void> {
  const open = await listOpenEffects(api.deps.engine, caseId, 'paper')
  expect(open.map(({ name, fault }) => `${name}: ${fault}`)).toEqual([])
}

/** The stored state is what the log says, byte for byte, and the hash chain holds. */
export async function expectReplayEqualsRow({ api }: JourneyStage, caseId: string): Promise<CaseState> {
  const { engine } = api.deps
  const { opening, log } = await readLog(engine, caseId)
  const replayed = replay(engine.procedures, opening, log, engine.calendar)
  const [row] = await engine.db.query<{ state: string }>(
    'select state::text as state from cases where id = $1',
    [caseId],
  )
  expect(JSON.stringify(replayed)).toBe(row?.state)
  expect(canonicalJson(JSON.parse(row?.state ?? ''))).toBe(canonicalJson(replayed))
  expect(await verifyChain(engine, caseId)).toBe(true)
  return replayed
}

export const clockNamed = (body: Body, id: string): Body => body.clocks.find((clock: Body) => clock.id === id)
export const offerNamed = (body: Body, event: string): Body =>
  body.offers.find((offer: Body) => offer.event === event)

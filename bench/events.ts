import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { type Database, openDatabase } from '@maplebridge/engine'
import { procedures } from '@maplebridge/engine/core'
import { sampleWorkflow, startTestEngine, type TestEngine } from '@maplebridge/engine/testing'
import { postgresPrograms, startPostgres, whyNoPostgres } from '../test/support/postgres.ts'
import { cpuOf } from './cpu-of.ts'
import { copyCases, runPgbench, type Sample, scriptOf } from './pgbench.ts'
import { EVENTS_PER_CASE, openVisits, sendVisit, sendVisits } from './visits.ts'

// Events per second through sendEvent, against pgbench sending the very same statement to the same
// server. A ratio above 1 means that the engine, decisions included, accepts more events per second than
// a C client that already knows what to write. Rounds alternate, so that a busy neighbour harms both.
const ROUNDS = Number(process.argv[3] ?? 5)
const IN_FLIGHT = (process.argv[2] ?? '1,16,64').split(',').map(Number)
const CASES: Record<number, number> = { 1: 200, 16: 960, 64: 960 }

interface Measured {
  perSecond: number
  cpuMsPerEvent: number
  p50Ms: number
  p99Ms: number
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number
const quantile = (values: number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] as number
const figure = (value: number, digits: number): string => value.toFixed(digits).padStart(9)

let runs = 0

async function engineRound(test: TestEngine, inFlight: number, roots: number[]): Promise<Measured> {
  const run = `run${runs++}`
  const cases = await openVisits(test.engine, CASES[inFlight] as number, run)
  const before = cpuOf(roots)
  const { events, seconds, latenciesMs } = await sendVisits(test.engine, cases, inFlight, run)
  return {
    perSecond: events / seconds,
    cpuMsPerEvent: (cpuOf(roots) - before) / events,
    p50Ms: quantile(latenciesMs, 0.5),
    p99Ms: quantile(latenciesMs, 0.99),
  }
}

/** One command in the middle of a case's life, as it went to the database. */
async function takeSample(test: TestEngine): Promise<Sample & { template: string; stateBytes: number }> {
  const [caseId, template] = (await openVisits(test.engine, 2, `sample${runs++}`)) as [string, string]
  const key = `sample-key-${caseId}`
  let revision = 1
  for (; revision < EVENTS_PER_CASE / 2; revision++)
    await sendVisit(test.engine, caseId, `${key}-${revision}`)
  let sent: { text: string; params: string[] } | undefined
  const { db } = test.engine
  const { query } = db
  db.query = (text, params) => {
    if (text.startsWith('with input')) sent = { text, params: params as string[] }
    return query(text, params)
  }
  const { state } = await sendVisit(test.engine, caseId, key)
  db.query = query
  if (!sent) throw new Error('no statement was seen')
  return { ...sent, caseId, key, revision, template, stateBytes: Buffer.byteLength(JSON.stringify(state)) }
}

async function compare(url: string, serverPid: number, programs: string) {
  const db: Database = await openDatabase({ url })
  const test = await startTestEngine(procedures(sampleWorkflow), { db })
  const sample = await takeSample(test)
  const pgbench = scriptOf(sample)
  console.log(
    `workflow: sample (visit); state ${sample.stateBytes} bytes, statement ${sample.text.length} bytes`,
  )
  console.log(
    `server: ${execFileSync(join(programs, 'postgres'), ['--version']).toString().trim()}, fsync on`,
  )
  const pgbenchRound = async (inFlight: number): Promise<Omit<Measured, 'p50Ms' | 'p99Ms'>> => {
    const perClient = Math.floor(((CASES[inFlight] as number) / inFlight) * EVENTS_PER_CASE)
    await copyCases(url, sample.template, inFlight, Math.ceil(perClient / EVENTS_PER_CASE))
    const roots = [process.pid, serverPid]
    const before = cpuOf(roots)
    const { tps } = await runPgbench(join(programs, 'pgbench'), url, pgbench, inFlight, perClient)
    return { perSecond: tps, cpuMsPerEvent: (cpuOf(roots) - before) / (perClient * inFlight) }
  }
  await engineRound(test, 16, [])
  await pgbenchRound(16)
  console.log('in flight  engine/s  pgbench/s   ratio  CPU ms/event: engine  pgbench   p50 ms   p99 ms')
  for (const inFlight of IN_FLIGHT) {
    const ours: Measured[] = []
    const theirs: Awaited<ReturnType<typeof pgbenchRound>>[] = []
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await engineRound(test, inFlight, [process.pid, serverPid]))
      theirs.push(await pgbenchRound(inFlight))
    }
    const of = (key: keyof Measured) => median(ours.map((each) => each[key]))
    const ratio = median(ours.map((each, i) => each.perSecond / (theirs[i]?.perSecond ?? Number.NaN)))
    console.log(
      String(inFlight).padStart(9),
      figure(of('perSecond'), 0),
      figure(median(theirs.map((each) => each.perSecond)), 0),
      ratio.toFixed(2).padStart(8),
      figure(of('cpuMsPerEvent'), 3).padStart(20),
      figure(median(theirs.map((each) => each.cpuMsPerEvent)), 3),
      figure(of('p50Ms'), 2),
      figure(of('p99Ms'), 2),
    )
  }
  await test.close()
}

async function embeddedAlone() {
  const test = await startTestEngine(procedures(sampleWorkflow))
  await engineRound(test, 16, [])
  console.log('embedded (PGlite in memory), this process only')
  console.log('in flight  events/s  CPU ms/event   p50 ms   p99 ms')
  for (const inFlight of IN_FLIGHT) {
    const ours = await engineRound(test, inFlight, [process.pid])
    console.log(
      String(inFlight).padStart(9),
      figure(ours.perSecond, 0),
      figure(ours.cpuMsPerEvent, 3).padStart(13),
      figure(ours.p50Ms, 2),
      figure(ours.p99Ms, 2),
    )
  }
  await test.close()
}

const reason = process.env.TEST_DATABASE_URL ? 'TEST_DATABASE_URL is not ours to measure' : whyNoPostgres()
if (reason) console.log(`skipped: ${reason}`)
else {
  const server = await startPostgres()
  try {
    const url = await server.createDatabase('maplebridge_bench')
    await compare(url, server.pid as number, postgresPrograms() as string)
  } finally {
    await server.stop()
  }
}
await embeddedAlone()

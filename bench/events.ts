import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { openDatabase } from '@maplebridge/engine'
import { startTestEngine, type TestEngine } from '@maplebridge/engine/testing'
import { postgresPrograms, startPostgres, whyNoPostgres } from '../test/support/postgres.ts'
import { cpuOf } from './cpu-of.ts'
import { copyCases, runPgbench, type Sample, scriptOf } from './pgbench.ts'
import { EVENTS_PER_CASE, jobs, openCases, sendVisit, sendVisits } from './visits.ts'

// Events per second through sendEvent, against pgbench sending the very same statement to the same
// server. A ratio above 1 means that the engine, decisions included, accepts more events per second than
// a C client that already knows what to write. Rounds alternate, so that a busy neighbour harms both.
//
// npx tsx bench/events.ts [dispute|sample] [in flight, e.g. 1,16,64] [rounds]
const [name = 'dispute', inFlightList = '1,16,64', rounds = '5'] = process.argv.slice(2)
const job = jobs[name as keyof typeof jobs]
const IN_FLIGHT = inFlightList.split(',').map(Number)
const ROUNDS = Number(rounds)
const casesFor = (inFlight: number): number => (inFlight === 1 ? 200 : 960)

interface Measured {
  perSecond: number
  cpuMsPerEvent: number
  p50Ms: number
  p99Ms: number
}

const quantile = (values: number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] as number
const median = (values: number[]): number => quantile(values, 0.5)
const column = (value: number, digits: number, width = 10): string => value.toFixed(digits).padStart(width)

const start = (options: { url: string } | undefined): Promise<TestEngine> =>
  (options ? openDatabase(options) : Promise.resolve(undefined)).then((db) =>
    startTestEngine(job.procedures, { db, calendar: job.calendar, reach: job.reach }),
  )

let runs = 0

async function engineRound(test: TestEngine, inFlight: number, roots: number[]): Promise<Measured> {
  const run = `run${runs++}`
  const cases = await openCases(test.engine, job, casesFor(inFlight), run)
  const before = cpuOf(roots)
  const { events, seconds, latenciesMs } = await sendVisits(test.engine, job, cases, inFlight, run)
  return {
    perSecond: events / seconds,
    cpuMsPerEvent: (cpuOf(roots) - before) / events,
    p50Ms: quantile(latenciesMs, 0.5),
    p99Ms: quantile(latenciesMs, 0.99),
  }
}

/** One command in the middle of a case's life, as it went to the database. */
async function takeSample(test: TestEngine): Promise<Sample & { template: string; stateBytes: number }> {
  const [caseId, template] = (await openCases(test.engine, job, 2, `sample${runs++}`)) as [string, string]
  const key = `sample-key-${caseId}`
  for (let i = 1; i < EVENTS_PER_CASE / 2; i++) await sendVisit(test.engine, job, caseId, `${key}-${i}`)
  let sent: { text: string; params: string[] } | undefined
  const { db } = test.engine
  const { query } = db
  db.query = (text, params) => {
    if (text.startsWith('with input')) sent = { text, params: params as string[] }
    return query(text, params)
  }
  const { state, revision } = await sendVisit(test.engine, job, caseId, key)
  db.query = query
  if (!sent) throw new Error('no statement was seen')
  const stateBytes = Buffer.byteLength(JSON.stringify(state))
  return {
    ...sent,
    caseId,
    key,
    revision: revision - 1,
    firstRevision: job.preparing.length,
    template,
    stateBytes,
  }
}

async function compare(url: string, serverPid: number, programs: string) {
  const test = await start({ url })
  const sample = await takeSample(test)
  const script = scriptOf(sample)
  const version = execFileSync(join(programs, 'postgres'), ['--version']).toString().trim()
  console.log(
    `${version}, fsync on; procedure ${job.workflow}; one command's state: ${sample.stateBytes} bytes`,
  )
  const pgbenchRound = async (inFlight: number) => {
    const perClient = Math.floor(casesFor(inFlight) / inFlight) * EVENTS_PER_CASE
    await copyCases(url, sample.template, inFlight, perClient / EVENTS_PER_CASE)
    const before = cpuOf([process.pid, serverPid])
    const { tps } = await runPgbench(join(programs, 'pgbench'), url, script, inFlight, perClient)
    const cpuMs = cpuOf([process.pid, serverPid]) - before
    return { perSecond: tps, cpuMsPerEvent: cpuMs / (perClient * inFlight) }
  }
  await engineRound(test, 16, [])
  await pgbenchRound(16)
  console.log('in flight  engine/s pgbench/s     ratio  CPU ms/event: engine   pgbench    p50 ms    p99 ms')
  for (const inFlight of IN_FLIGHT) {
    const ours: Measured[] = []
    const theirs: Awaited<ReturnType<typeof pgbenchRound>>[] = []
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await engineRound(test, inFlight, [process.pid, serverPid]))
      theirs.push(await pgbenchRound(inFlight))
    }
    const of = (key: keyof Measured) => median(ours.map((each) => each[key]))
    console.log(
      column(inFlight, 0, 9) +
        column(of('perSecond'), 0) +
        column(median(theirs.map((each) => each.perSecond)), 0) +
        column(median(ours.map((each, i) => each.perSecond / (theirs[i]?.perSecond as number))), 2) +
        column(of('cpuMsPerEvent'), 3, 22) +
        column(median(theirs.map((each) => each.cpuMsPerEvent)), 3) +
        column(of('p50Ms'), 2) +
        column(of('p99Ms'), 2),
    )
  }
  await test.close()
}

async function embeddedAlone() {
  const test = await start(undefined)
  await engineRound(test, 16, [])
  console.log(`embedded (PGlite in memory), procedure ${job.workflow}, this process only`)
  console.log('in flight  events/s  CPU ms/event    p50 ms    p99 ms')
  for (const inFlight of IN_FLIGHT) {
    const ours = await engineRound(test, inFlight, [process.pid])
    console.log(
      column(inFlight, 0, 9) +
        column(ours.perSecond, 0) +
        column(ours.cpuMsPerEvent, 3, 14) +
        column(ours.p50Ms, 2) +
        column(ours.p99Ms, 2),
    )
  }
  await test.close()
}

const reason = process.env.TEST_DATABASE_URL ? 'the server of TEST_DATABASE_URL is not ours' : whyNoPostgres()
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

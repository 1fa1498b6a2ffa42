import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { EVENTS_PER_CASE } from './visits.ts'

/** One command of the engine as it was sent: the statement and its parameters. */
export interface Sample {
  text: string
  params: string[]
  caseId: string
  key: string
  /** before the command */
  revision: number
  /** of a case that has had no visit yet */
  firstRevision: number
}

/**
 * The same statement for pgbench. Case, revision and key come from the client's counters, so that each
 * client walks through cases of its own like the engine's senders do; everything else is the sample's.
 */
export function scriptOf(sample: Sample): { script: string; variables: Record<string, string> } {
  const variables: Record<string, string> = { tenant: sample.params[0] as string, n: '-1' }
  const expressions = sample.params
    .slice(1)
    .map((param, index) => pieces(param, sample, `p${index}`, variables))
  const statement = sample.text.replace(/\$(\d+)/g, (_, number) =>
    number === '1' ? ':tenant' : (expressions[Number(number) - 2] as string),
  )
  const script = `\\set n :n + 1
\\set k :n / ${EVENTS_PER_CASE}
\\set r :n % ${EVENTS_PER_CASE} + ${sample.firstRevision}
\\set s :r + 1
${statement.replaceAll('\n', ' ')};
`
  return { script, variables }
}

const CASE = `'p', :client_id::text, '-', :k::text`

function pieces(param: string, sample: Sample, name: string, variables: Record<string, string>): string {
  const after = `"revision":${sample.revision + 1}`
  const before = `"expected":${sample.revision}`
  const parts = param.split(new RegExp(`(${sample.caseId}|${after}|${before}|${sample.key})`))
  const written = parts.map((part, index) => {
    if (part === sample.caseId) return CASE
    if (part === after) return `'"revision":', :s::text`
    if (part === before) return `'"expected":', :r::text`
    if (part === sample.key) return `'key', :s::text`
    const variable = `${name}_${index}`
    variables[variable] = part
    return `:${variable}::text`
  })
  return `concat(${written.join(', ')})`
}

/** Opens so many cases per client, as copies of one of the engine's that was just opened. */
export async function copyCases(url: string, template: string, clients: number, each: number) {
  const sql = postgres(url, { max: 1 })
  const columns = await sql<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_name = 'cases' and column_name not in ('id', 'opened_key') order by ordinal_position`
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  await sql.unsafe('delete from case_events where case_id like $1', ['p%'])
  await sql.unsafe('delete from cases where id like $1', ['p%'])
  await sql.unsafe(
    `insert into cases (id, opened_key, ${names})
     select 'p' || c || '-' || k, 'p' || c || '-' || k, ${names}
     from cases, generate_series(0, $2::int - 1) c, generate_series(0, $3::int - 1) k where id = $1`,
    [template, clients, each],
  )
  await sql.end()
}

/** Runs pgbench with prepared statements; returns transactions per second, without connecting. */
export async function runPgbench(
  bin: string,
  url: string,
  { script, variables }: ReturnType<typeof scriptOf>,
  clients: number,
  perClient: number,
): Promise<{ tps: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'maplebridge-bench-'))
  const file = join(folder, 'event.sql')
  writeFileSync(file, script)
  const defined = Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`])
  const threads = Math.min(2, clients)
  const args = [
    '-n',
    '-M',
    'prepared',
    '-c',
    `${clients}`,
    '-j',
    `${threads}`,
    '-t',
    `${perClient}`,
    '-f',
    file,
  ]
  const output = await outputOf(bin, [...args, ...defined, url])
  rmSync(folder, { recursive: true })
  const tps = /tps = ([\d.]+) \(without/.exec(output)?.[1]
  if (!tps) throw new Error(`pgbench did not report: ${output}`)
  return { tps: Number(tps) }
}

function outputOf(program: string, args: string[]): Promise<string> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  return new Promise((resolve, reject) =>
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(output)))),
  )
}

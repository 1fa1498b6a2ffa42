import { execFileSync } from 'node:child_process'
import { appendFileSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'

export interface PostgresServer {
  /** a new, empty database on the server */
  createDatabase(name: string): Promise<string>
  /** process number of the server when it is ours */
  pid: number | undefined
  stop(): Promise<void>
}

/** Where PostgreSQL's programs are, newest first; undefined when this machine has none. */
export function postgresPrograms(): string | undefined {
  const roots = ['/usr/lib/postgresql', '/usr/local/pgsql']
  const versioned = roots.flatMap((root) =>
    existsSync(root) ? readdirSync(root).map((version) => join(root, version, 'bin')) : [],
  )
  return [process.env.PG_BIN, ...versioned.sort().reverse()].find(
    (folder) => folder !== undefined && existsSync(join(folder, 'initdb')),
  )
}

/** Why tests on a real server cannot run here; undefined when they can. */
export const whyNoPostgres = (): string | undefined =>
  process.env.TEST_DATABASE_URL || postgresPrograms()
    ? undefined
    : 'no PostgreSQL here: set TEST_DATABASE_URL or install the server programs'

/** A throw-away server with fsync on, or the one TEST_DATABASE_URL names. */
export async function startPostgres(): Promise<PostgresServer> {
  const url = process.env.TEST_DATABASE_URL
  if (url)
    return {
      createDatabase: (name) => createDatabase(url, name),
      pid: undefined,
      stop: async () => {},
    }
  return startOwn(postgresPrograms() as string)
}

async function startOwn(bin: string): Promise<PostgresServer> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'maplebridge-pg-'))
  const data = join(folder, 'data')
  mkdirSync(data)
  const owner = serverOwner()
  if (owner) for (const each of [folder, data]) chownSync(each, owner.uid, owner.gid)
  const run = (program: string, ...args: string[]) =>
    execFileSync(join(bin, program), args, { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '--no-locale', '-E', 'UTF8')
  appendFileSync(join(data, 'postgresql.conf'), configuration(port))
  run('pg_ctl', '-D', data, '-l', join(folder, 'server.log'), '-w', 'start')
  const admin = `postgres://postgres@127.0.0.1:${port}/postgres`
  return {
    createDatabase: (name) => createDatabase(admin, name),
    pid: Number(execFileSync('head', ['-1', join(data, 'postmaster.pid')], owner ?? {}).toString()),
    async stop() {
      run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const configuration = (port: number) => `
port = ${port}
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 200
shared_buffers = 256MB
max_wal_size = 4GB
checkpoint_timeout = 15min
`

/** PostgreSQL refuses to run as root. */
function serverOwner(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres']).toString())
  return { uid: id('-u'), gid: id('-g') }
}

async function createDatabase(admin: string, name: string): Promise<string> {
  const sql = postgres(admin, { max: 1, onnotice: () => {} })
  await sql.unsafe(`drop database if exists "${name}" with (force)`)
  await sql.unsafe(`create database "${name}"`)
  await sql.end()
  const url = new URL(admin)
  url.pathname = `/${name}`
  return url.href
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

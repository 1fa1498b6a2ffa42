import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ServerType, serve } from '@hono/node-server'
import { folderFiles, startWorker } from '@maplebridge/engine'
import { pino } from 'pino'
import { createApp } from './app.ts'
import { createDeps, type Deps } from './deps.ts'
import { type Env, readEnv } from './env.ts'
import { sealingKey } from './key-file.ts'
import { accounts, DEMO_PASSWORD } from './seed/people.ts'
import { seedCases, unfinishedSeed } from './seed/seed-cases.ts'
import { seedOffice } from './seed/seed-office.ts'

/** The database's owner could not make or use the role that may only add to the log. */
const OWNER_WARNING =
  '  注意：数据库账号无权使用角色 maplebridge_app，日志的只增不改未由数据库强制 / ' +
  'the database role maplebridge_app cannot be used: the log is append-only by promise, not by grant\n'

const WORK_EVERY_MS = 1_000
const STOP_WITHIN_MS = 10_000

/** Built by Vite; without it the server is the API alone. */
const consoleDir = (): string | undefined => {
  const built = fileURLToPath(new URL('../../console/dist', import.meta.url))
  return existsSync(built) ? relative(process.cwd(), built) : undefined
}

/** The system's time, but for the seed, which lives through its own days. */
const clock = {
  seeding: undefined as number | undefined,
  now: () => clock.seeding ?? Date.now(),
  set(to: number) {
    clock.seeding = to
  },
}

async function connect(env: Env, port: number): Promise<Deps> {
  const built = consoleDir()
  return createDeps({
    clock,
    database: env.DATABASE_URL ? { url: env.DATABASE_URL } : { dataDir: `${env.DATA_DIR}/db` },
    key: sealingKey(env.MAPLEBRIDGE_KEY, env.DATA_DIR),
    log: pino({ level: env.LOG_LEVEL, base: null }),
    files: folderFiles(`${env.DATA_DIR}/files`),
    ...publicUrlOf(env, port),
    ...(built === undefined ? {} : { consoleDir: built }),
  })
}

/** The demo shows what is printed on papers; a real office has an address of its own or prints none. */
function publicUrlOf(env: Env, port: number): { publicUrl?: string } {
  if (env.PUBLIC_URL) return { publicUrl: env.PUBLIC_URL }
  return env.SEED === '0' ? {} : { publicUrl: `http://localhost:${port}` }
}

type Fetch = ReturnType<typeof createApp>['fetch']

/** Takes the port before anything else is touched; until the app is ready it answers 503. */
function listen(port: number): Promise<{ server: ServerType; port: number; open(fetch: Fetch): void }> {
  let answer: Fetch = () => new Response('starting', { status: 503, headers: { 'retry-after': '5' } })
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: (request, env) => answer(request, env), port }, (info) =>
      resolve({
        server,
        port: info.port,
        open: (fetch) => {
          answer = fetch
        },
      }),
    )
    server.once('error', (fault: NodeJS.ErrnoException) =>
      reject(
        fault.code === 'EADDRINUSE'
          ? new Error(`端口 ${port} 已被占用 / port ${port} is in use; choose another with PORT=…`)
          : fault,
      ),
    )
  })
}

/** People and cases come into an empty database only; a seed that was interrupted is finished. */
async function seed(deps: Deps, env: Env) {
  const { isNew } = await seedOffice(deps.engine)
  const begun = await unfinishedSeed(deps.engine)
  if (env.SEED !== '1' || (!isNew && begun === undefined)) return
  console.log('  正在写入演示数据 writing the demo cases …')
  await seedCases(deps, { clock, now: begun ?? Date.now() })
  clock.seeding = undefined
}

function banner(env: Env, port: number, hasConsole: boolean): string {
  const url = `http://localhost:${port}`
  const demo =
    env.SEED !== '0'
      ? [
          `  演示账号 accounts   ${accounts
            .slice(0, 6)
            .map(({ login, name }) => `${login} ${name}`)
            .join('，')} …`,
          `  密码 password       ${DEMO_PASSWORD}`,
        ]
      : []
  return [
    '',
    `  枫桥 Maplebridge    ${url}${hasConsole ? '' : '  （未构建控制台 console not built）'}`,
    `  接口文档 API         ${url}/docs`,
    `  数据 data           ${env.DATABASE_URL ? 'PostgreSQL' : env.DATA_DIR}`,
    ...demo,
    '',
  ].join('\n')
}

/** Stop accepting, finish what runs, stop the worker, close the database: in this order. */
function stopOn(
  signals: NodeJS.Signals[],
  server: ServerType,
  worker: { stop(): Promise<void> },
  deps: Deps,
) {
  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    const forced = setTimeout(() => process.exit(1), STOP_WITHIN_MS)
    forced.unref()
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
      if ('closeIdleConnections' in server) server.closeIdleConnections()
    })
    await worker.stop()
    await deps.close()
    process.exit(0)
  }
  for (const signal of signals) process.on(signal, () => void stop())
}

async function main() {
  const env = readEnv()
  const { server, port, open } = await listen(env.PORT)
  const deps = await connect(env, port)
  if (env.SEED !== '0') await seed(deps, env)
  open(createApp(deps).fetch)
  const worker = startWorker(deps.engine, deps.handlers, {
    everyMs: WORK_EVERY_MS,
    onFault: (fault) => deps.log.error({ err: fault }, 'worker'),
  })
  stopOn(['SIGINT', 'SIGTERM'], server, worker, deps)
  console.log(banner(env, port, deps.consoleDir !== undefined))
  if (!deps.engine.db.appendOnly) console.warn(OWNER_WARNING)
}

main().catch((fault: unknown) => {
  // one sentence for whoever started it
  const { message } = fault instanceof Error ? fault : new Error(String(fault))
  console.error(message)
  process.exit(1)
})

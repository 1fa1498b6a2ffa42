// The README's commands. No dependency: Node 20.19 or newer and npm are all that is needed.
// It brings pnpm by npx, installs when the lockfile changed, builds the console when its sources
// changed, and runs. Usage: node scripts/run.mjs start|dev|test|lint|check|bench|verify|maplebridge|db:generate [args]
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const [, , command = 'start', ...args] = process.argv
const windows = process.platform === 'win32'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Maplebridge needs Node 20.19 or newer; this is ${process.version}`)
  process.exit(1)
}

/** Runs a program to its end and leaves with its exit code when it fails. */
function run(program, programArgs, env = {}) {
  const result = spawnSync(program, programArgs, {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
    env: { ...process.env, ...env },
  })
  if (result.status !== 0) process.exit(result.status ?? 1)
}

const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const pnpm = (...pnpmArgs) => run('npx', ['--yes', packageManager, ...pnpmArgs])
const bin = (name, ...binArgs) =>
  run(join(root, 'node_modules/.bin', windows ? `${name}.cmd` : name), binArgs)
const script = (file, ...scriptArgs) => run(process.execPath, ['--import', 'tsx', file, ...scriptArgs])

/** Does the work when what it depends on changed since the last time it was done. */
function once(stamp, digest, product, work) {
  const file = join(root, 'node_modules', `.${stamp}`)
  if (existsSync(product) && existsSync(file) && readFileSync(file, 'utf8') === digest) return
  work()
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(file, digest)
}

function digestOf(...paths) {
  const hash = createHash('sha256')
  const add = (path) => {
    if (!existsSync(path)) return
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort())
        if (name !== 'node_modules' && name !== 'dist') add(join(path, name))
    } else hash.update(path.slice(root.length)).update(readFileSync(path))
  }
  for (const path of paths) add(join(root, path))
  return hash.digest('hex')
}

function install() {
  once('installed', digestOf('pnpm-lock.yaml'), join(root, 'node_modules/tsx'), () =>
    pnpm('install', '--frozen-lockfile', '--prefer-offline'),
  )
}

function buildConsole() {
  const sources = digestOf('packages/console', 'pnpm-lock.yaml')
  once('console', sources, join(root, 'packages/console/dist/index.html'), () =>
    pnpm('--filter', '@maplebridge/console', 'build'),
  )
}

/** Runs the server and hands Ctrl-C on to it, so that it can stop cleanly. */
function serve(...nodeArgs) {
  const server = spawn(process.execPath, ['--import', 'tsx', ...nodeArgs, 'packages/api/src/main.ts'], {
    cwd: root,
    stdio: 'inherit',
    // one line per request would scroll the address and the accounts away; LOG_LEVEL=info brings them back
    env: { ...process.env, SEED: process.env.SEED ?? '1', LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' },
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
  server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

/** What is seen without running anything. */
function lint() {
  bin('biome', 'check', ...args)
  bin('tsc', '--noEmit', '-p', '.')
  bin('knip')
}

install()
switch (command) {
  case 'start':
    buildConsole()
    serve()
    break
  case 'dev':
    buildConsole()
    serve('--watch')
    break
  case 'test':
    buildConsole()
    bin('vitest', 'run', ...args)
    break
  case 'lint':
    lint()
    break
  case 'check':
    lint()
    buildConsole()
    bin('vitest', 'run', '--project', 'fast')
    break
  case 'bench':
    script(args[0] ? `bench/${args[0]}.ts` : 'bench/events.ts', ...args.slice(1))
    break
  case 'verify':
    script('scripts/verify.ts', ...args)
    break
  case 'maplebridge':
    script('scripts/maplebridge.ts', ...args)
    break
  case 'db:generate':
    pnpm('--filter', '@maplebridge/engine', 'exec', 'drizzle-kit', 'generate')
    break
  default:
    console.error(
      `unknown command ${command}: start, dev, test, lint, check, bench, verify, maplebridge or db:generate`,
    )
    process.exit(1)
}

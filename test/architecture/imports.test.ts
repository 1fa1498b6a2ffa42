import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The dependency diagram of ARCHITECTURE.md as data: each folder, and what it may name. The longest folder wins. */
const mayImport: Record<string, string[]> = {
  'packages/engine/src/core/': ['xstate', 'zod', 'packages/engine/src/core/'],
  'packages/engine/src/store/': [
    'drizzle-orm',
    'postgres',
    '@electric-sql/pglite',
    'node:',
    'packages/engine/src/core/',
    'packages/engine/src/store/',
  ],
  'packages/engine/src/runtime/': [
    'node:',
    'packages/engine/src/core/',
    'packages/engine/src/store/',
    'packages/engine/src/runtime/',
  ],
  'packages/engine/src/testing/': ['node:', 'zod', '@electric-sql/pglite', 'packages/engine/src/'],
  'packages/engine/src/index.ts': ['packages/engine/src/'],
  'packages/templates/src/': [
    'handlebars',
    'saxes',
    'fflate',
    'qrcode',
    '@cantoo/pdf-lib',
    'zod',
    '@myriaddreamin/',
    '@expo-google-fonts/',
    'node:',
    'packages/templates/src/',
  ],
  'packages/api/src/': [
    'hono',
    '@hono/',
    'hono-rate-limiter',
    'zod',
    'pino',
    'prom-client',
    'file-type',
    'elkjs',
    'swagger-ui-dist',
    '@node-rs/argon2',
    'node:',
    '@maplebridge/engine',
    '@maplebridge/templates',
    'packages/api/src/',
  ],
  'packages/console/src/': [
    'react',
    'react-dom',
    '@tanstack/',
    'radix-ui',
    'react-hook-form',
    'lucide-react',
    'clsx',
    'tailwind-merge',
    'hono/client',
    'type @maplebridge/api',
    'packages/console/src/',
  ],
  'workflows/': ['zod', '@maplebridge/engine/core', 'workflows/'],
}

/** Files that may know more than their folder: the composition root, and what stands in its place for tests and the seed. */
const alsoMayImport: Record<string, string[]> = {
  'packages/api/src/main.ts': ['@maplebridge/workflows'],
  'packages/api/src/deps.ts': ['@maplebridge/workflows'],
  'packages/api/src/testing/': ['@maplebridge/workflows'],
  'packages/api/src/seed/': ['@maplebridge/workflows'],
  'packages/api/src/papers/': ['type @maplebridge/workflows'],
}

interface Import {
  file: string
  names: string
}

/** Tracked and new source files, without tests: a test may reach for what it tests with. */
function sources(): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', '*.ts', '*.tsx'], {
    cwd: root,
    encoding: 'utf8',
  })
  return listed
    .split('\n')
    .filter(
      (file) => /^(packages\/[a-z]+\/src|workflows)\//.test(file) && !/\.(test|testing)\.tsx?$/.test(file),
    )
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found = text.matchAll(
    /(?:^|\n)\s*(import|export)(\s+type)?\b[^'"\n;]*(?:\n[^'"\n;]*)*?\bfrom\s+'([^']+)'|(?:^|\n)import\s+'([^']+)'|import\('([^']+)'\)/g,
  )
  return [...found].map(([, , type, from, bare, dynamic]) => {
    const target = from ?? bare ?? dynamic ?? ''
    const names = target.startsWith('.') ? normalize(join(dirname(file), target)) : target
    return { file, names: type ? `type ${names}` : names }
  })
}

const isAllowed = ({ file, names }: Import): boolean => {
  const folder = Object.keys(mayImport)
    .filter((f) => file.startsWith(f))
    .sort((a, b) => b.length - a.length)[0]
  if (!folder) return false
  const extra = Object.entries(alsoMayImport).flatMap(([place, list]) => (file.startsWith(place) ? list : []))
  const plain = names.replace(/^type /, '')
  return [...(mayImport[folder] as string[]), ...extra].some((allowed) =>
    allowed.startsWith('type ')
      ? names.startsWith(allowed)
      : plain === allowed ||
        plain.startsWith(allowed.endsWith('/') || allowed.endsWith(':') ? allowed : `${allowed}/`),
  )
}

describe('import directions', () => {
  it('follow the arrows of ARCHITECTURE.md', () => {
    const offending = sources()
      .flatMap(importsOf)
      .filter((each) => !isAllowed(each))

    expect(offending.map(({ file, names }) => `${file} → ${names}`)).toEqual([])
  })

  it('refuse a new arrow', () => {
    expect(isAllowed({ file: 'packages/engine/src/core/case.ts', names: 'drizzle-orm' })).toBe(false)
    expect(isAllowed({ file: 'packages/console/src/app.tsx', names: '@maplebridge/api' })).toBe(false)
    expect(isAllowed({ file: 'packages/console/src/app.tsx', names: 'type @maplebridge/api' })).toBe(true)
    expect(isAllowed({ file: 'workflows/dispute/chart.ts', names: '@maplebridge/engine' })).toBe(false)
  })

  it('let only the kernel know XState', () => {
    const users = sources()
      .flatMap(importsOf)
      .filter(({ names }) => names.replace(/^type /, '') === 'xstate')

    expect(users.map(({ file }) => file)).toEqual(['packages/engine/src/core/kernel.ts'])
  })

  it('let only env.ts read the environment, and only main.ts and the clock read the time', () => {
    const impure = sources()
      .filter((file) => !/\/(main|env|deps)\.tsx?$/.test(file) && !file.startsWith('packages/console/'))
      .filter((file) =>
        /\bprocess\.env\b|\bDate\.now\(|\bnew Date\(\)|Math\.random\(/.test(
          readFileSync(join(root, file), 'utf8'),
        ),
      )

    expect(impure).toEqual([])
  })
})

// `npm run maplebridge -- VERB …`: the operator's command line, on the database the server uses.
// It reads the surroundings as the server does (DATABASE_URL or DATA_DIR). Exit code 1: refused, 2: usage.
import { readFileSync } from 'node:fs'
import { importNotice, listEditions, previewNotice } from '@maplebridge/engine'
import {
  civilDateAt,
  editionNumber,
  firstEdition,
  type HolidayNotice,
  isoInChina,
  readNotice,
} from '@maplebridge/engine/core'
import { createDeps, type Deps } from '../packages/api/src/deps.ts'
import { readEnv } from '../packages/api/src/env.ts'
import { sealingKey } from '../packages/api/src/key-file.ts'

interface Verb {
  words: readonly string[]
  file: boolean
  says: string
  run(deps: Deps, file: string): Promise<void>
}

const OPERATOR = { person: 'operator', name: '命令行 command line' }

const verbs: Verb[] = [
  {
    words: ['calendar', 'show'],
    file: false,
    says: '列出日历各版本 the editions of the calendar',
    run: show,
  },
  {
    words: ['calendar', 'preview'],
    file: true,
    says: '哪些期限将变动 what a notice would move',
    run: preview,
  },
  { words: ['calendar', 'import'], file: true, says: '导入放假安排 import a holiday notice', run: add },
]

async function show({ engine }: Deps) {
  const first = firstEdition(engine.calendar)
  console.log(`1  ${first.source}: ${Object.keys(first.years).join(', ')}`)
  for (const { edition, since, source, years, name } of await listEditions(engine))
    console.log(`${edition}  ${source}: ${Object.keys(years).join(', ')}  (${isoInChina(since)}, ${name})`)
}

async function preview({ engine }: Deps, file: string) {
  const { since, moved } = await previewNotice(engine, undefined, noticeOf(file, engine.clock.now()))
  // no titles: whoever operates the server need not read cases
  for (const { number, caseId, clock, from, to } of moved)
    console.log(`${number ?? caseId}  ${clock.zh} ${clock.en}  ${from} → ${to}`)
  console.log(`${moved.length} 个期限将于 ${isoInChina(since)} 变动 periods would move then`)
}

async function add({ engine }: Deps, file: string) {
  const notice = noticeOf(file, engine.clock.now())
  const { edition, since, isNew } = await importNotice(engine, OPERATOR, notice)
  console.log(
    isNew && since !== undefined
      ? `第 ${edition} 版，${isoInChina(since)} 起施行 edition ${edition} holds from then on`
      : `内容与第 ${editionNumber(engine.calendar)} 版相同，未新增 the newest edition says the same; nothing was added`,
  )
}

function noticeOf(file: string, now: number): HolidayNotice {
  const notice = readNotice(parsed(file), civilDateAt(now))
  if (!('issues' in notice)) return notice
  throw new Error(
    notice.issues.map(({ path, label }) => `/${path.join('/')}: ${label.zh} ${label.en}`).join('\n'),
  )
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (fault) {
    throw new Error(`${file} 无法读取 cannot be read: ${(fault as Error).message}`)
  }
}

const usage = (): string =>
  verbs
    .map(
      ({ words, file, says }) => `npm run maplebridge -- ${words.join(' ')}${file ? ' FILE' : ''}   ${says}`,
    )
    .join('\n')

async function main(args: string[]): Promise<number> {
  const verb = verbs.find(
    ({ words, file }) =>
      words.every((word, index) => args[index] === word) && args.length === words.length + (file ? 1 : 0),
  )
  if (!verb) {
    console.error(usage())
    return 2
  }
  const { DATABASE_URL, DATA_DIR, MAPLEBRIDGE_KEY } = readEnv()
  const deps = await createDeps({
    database: DATABASE_URL ? { url: DATABASE_URL } : { dataDir: `${DATA_DIR}/db` },
    key: sealingKey(MAPLEBRIDGE_KEY, DATA_DIR),
  })
  try {
    await verb.run(deps, args.at(-1) ?? '')
    return 0
  } finally {
    await deps.close()
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (fault: unknown) => {
    // one sentence for whoever typed it, as at the start of the server
    console.error(fault instanceof Error ? fault.message : String(fault))
    process.exitCode = 1
  },
)

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
import type { Deps } from '../../packages/api/src/deps.ts'
import { OPERATOR, type Verb } from './verb.ts'

export const calendarVerbs: Verb[] = [
  {
    words: ['calendar', 'show'],
    takes: [],
    says: '列出日历各版本 the editions of the calendar',
    run: async (_args, open) => show(await open()),
  },
  {
    words: ['calendar', 'preview'],
    takes: ['FILE'],
    says: '哪些期限将变动 what a notice would move',
    run: async ([file = ''], open) => preview(await open(), file),
  },
  {
    words: ['calendar', 'import'],
    takes: ['FILE'],
    says: '导入放假安排 import a holiday notice',
    run: async ([file = ''], open) => add(await open(), file),
  },
]

async function show({ engine }: Deps): Promise<number> {
  const first = firstEdition(engine.calendar)
  console.log(`1  ${first.source}: ${Object.keys(first.years).join(', ')}`)
  for (const { edition, since, source, years, name } of await listEditions(engine))
    console.log(`${edition}  ${source}: ${Object.keys(years).join(', ')}  (${isoInChina(since)}, ${name})`)
  return 0
}

async function preview({ engine }: Deps, file: string): Promise<number> {
  const { since, moved } = await previewNotice(engine, undefined, noticeOf(file, engine.clock.now()))
  // no titles: whoever operates the server need not read cases
  for (const { number, caseId, clock, from, to } of moved)
    console.log(`${number ?? caseId}  ${clock.zh} ${clock.en}  ${from} → ${to}`)
  console.log(`${moved.length} 个期限将于 ${isoInChina(since)} 变动 periods would move then`)
  return 0
}

async function add({ engine }: Deps, file: string): Promise<number> {
  const notice = noticeOf(file, engine.clock.now())
  const by = { person: OPERATOR.by, name: OPERATOR.name }
  const { edition, since, isNew } = await importNotice(engine, by, notice)
  console.log(
    isNew && since !== undefined
      ? `第 ${edition} 版，${isoInChina(since)} 起施行 edition ${edition} holds from then on`
      : `内容与第 ${editionNumber(engine.calendar)} 版相同，未新增 the newest edition says the same; nothing was added`,
  )
  return 0
}

function noticeOf(file: string, now: number): HolidayNotice {
  const notice = readNotice(jsonIn(file), civilDateAt(now))
  if (!('issues' in notice)) return notice
  throw new Error(
    notice.issues.map(({ path, label }) => `/${path.join('/')}: ${label.zh} ${label.en}`).join('\n'),
  )
}

/** What a file holds; throws with the file's name when it cannot be read. */
export function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (fault) {
    throw new Error(`${file} 无法读取 cannot be read: ${(fault as Error).message}`)
  }
}

import { createRoute } from '@hono/zod-openapi'
import {
  type Engine,
  importNotice,
  listEditions,
  previewNotice,
  type StoredEdition,
} from '@maplebridge/engine'
import {
  type Calendar,
  civilDateAt,
  firstEdition,
  type HolidayNotice,
  isoInChina,
  missingYears,
  readNotice,
} from '@maplebridge/engine/core'
import { z } from 'zod'
import type { ApiDeps } from '../app.ts'
import { CivilDateText, fails, jsonBody, LabelView, ok, PersonView, router, signedIn } from '../http.ts'
import { identify } from '../identify.ts'
import { mayForOffice, onlyForOffice } from '../office-permissions.ts'
import { HttpRefusal, pointerOf } from '../problem.ts'

const tags = ['calendar']

const CalendarView = z
  .object({
    editions: z.array(
      z.object({
        edition: z.number().int(),
        source: z.string(),
        years: z.array(z.string()).describe('The years this edition says anew'),
        since: z.string().nullable().describe('From when it holds; null: from the beginning'),
        by: PersonView.nullable(),
        at: z.string().nullable(),
      }),
    ),
    years: z
      .record(
        z.string(),
        z.object({ notice: z.string(), off: z.array(CivilDateText), on: z.array(CivilDateText) }),
      )
      .describe('As the newest edition has them'),
  })
  .meta({ id: 'Calendar' })

const Notice = z.looseObject({ year: z.unknown() }).meta({
  id: 'HolidayNotice',
  description:
    'The file as it is: {year, source, off: […], on: […]}, off being free weekdays and on worked weekend days, ' +
    'or the shape of holiday-cn, {year, papers: […], days: [{name, date, isOffDay}]}.',
})

const Preview = z
  .object({
    since: z.string(),
    moved: z.number().int().describe('Clocks that would move, of cases the reader may see'),
    items: z
      .array(
        z.object({
          caseId: z.string(),
          number: z.string().nullable(),
          title: z.string(),
          clock: LabelView,
          about: z.string().optional(),
          from: CivilDateText,
          to: CivilDateText,
        }),
      )
      .describe('The first of them'),
  })
  .meta({ id: 'CalendarPreview' })

const Imported = z
  .object({
    edition: z.number().int(),
    since: z.string().nullable(),
    isNew: z.boolean().describe('false: the newest edition says the same already, nothing was added'),
  })
  .meta({ id: 'ImportedCalendar' })

const read = createRoute({
  method: 'get',
  path: '/calendar',
  tags,
  operationId: 'getCalendar',
  summary: '法定工作日历：各版本与各年度',
  ...signedIn,
  responses: { ...ok(CalendarView), ...fails(401, 403) },
})
const preview = createRoute({
  method: 'post',
  path: '/calendar/preview',
  tags,
  operationId: 'previewCalendar',
  summary: '预览放假安排：哪些期限将变动（只列本人可见的事项）',
  ...signedIn,
  request: { body: jsonBody(Notice) },
  responses: { ...ok(Preview), ...fails(400, 401, 403, 413, 415) },
})
const add = createRoute({
  method: 'post',
  path: '/calendar',
  tags,
  operationId: 'importCalendar',
  summary: '导入放假安排（次日零时起施行；相同内容重复导入不产生新版本）',
  ...signedIn,
  request: { body: jsonBody(Notice) },
  responses: { ...ok(Imported), ...fails(400, 401, 403, 413, 415) },
})
const warnings = createRoute({
  method: 'get',
  path: '/calendar/warnings',
  tags,
  operationId: 'listCalendarWarnings',
  summary: '放假安排缺失提示（只提示督查、信访部门与系统管理员）',
  ...signedIn,
  responses: { ...ok(z.object({ items: z.array(LabelView) })), ...fails(401) },
})

const SHOWN_AT_MOST = 500

export function calendarRoutes({ engine }: ApiDeps) {
  const routes = router()
  routes.use('/calendar', identify(engine), onlyForOffice('keepCalendar'))
  routes.use('/calendar/preview', identify(engine), onlyForOffice('keepCalendar'))
  routes.get('/calendar/warnings', identify(engine))
  return routes
    .openapi(read, async (c) => {
      const { calendar } = engine
      const editions = [builtIn(firstEdition(calendar)), ...(await listEditions(engine)).map(editionView)]
      return c.json({ editions, years: calendar.years }, 200)
    })
    .openapi(preview, async (c) => {
      const notice = noticeIn(engine, c.req.valid('json'))
      const { since, moved } = await previewNotice(engine, c.get('principal'), notice)
      const items = moved.slice(0, SHOWN_AT_MOST)
      return c.json({ since: isoInChina(since), moved: moved.length, items }, 200)
    })
    .openapi(add, async (c) => {
      const { edition, since, isNew } = await importNotice(
        engine,
        c.get('principal'),
        noticeIn(engine, c.req.valid('json')),
      )
      return c.json({ edition, since: since === undefined ? null : isoInChina(since), isNew }, 200)
    })
    .openapi(warnings, (c) =>
      c.json({ items: mayForOffice(c.get('principal'), 'keepCalendar') ? warningsOf(engine) : [] }, 200),
    )
}

const builtIn = ({ source, years }: Calendar) => ({
  edition: 1,
  source,
  years: Object.keys(years),
  since: null,
  by: null,
  at: null,
})

const editionView = ({ edition, source, years, since, by, name, at }: StoredEdition) => ({
  edition,
  source,
  years: Object.keys(years),
  since: isoInChina(since),
  by: { id: by, name },
  at: isoInChina(at),
})

/** The notice of a file, or a refusal with every mistake in it. */
function noticeIn({ clock }: Engine, file: unknown): HolidayNotice {
  const notice = readNotice(file, civilDateAt(clock.now()))
  if (!('issues' in notice)) return notice
  const errors = notice.issues.map(({ path, label }) => ({ pointer: pointerOf(path), label }))
  throw new HttpRefusal({ code: 'calendar-invalid', errors })
}

/** This year must be known, and from October, when periods reach into it, the next one. */
function warningsOf({ calendar, clock }: Engine) {
  const today = civilDateAt(clock.now())
  const until = today.slice(5, 7) >= '10' ? `${Number(today.slice(0, 4)) + 1}-12-31` : today
  return missingYears(calendar, today, until).map((year) => ({
    zh: `缺少${year}年放假安排，该年期限仅按周末计算`,
    en: `No holiday notice for ${year}: dates in it count plain weekends only`,
  }))
}

import {
  type Clock,
  createEngine,
  createVault,
  type Database,
  type EffectHandlers,
  type FileStore,
  memoryFiles,
  type NumberFormat,
  type OpenOptions,
  openDatabase,
  publishFirst,
  refreshCalendar,
} from '@maplebridge/engine'
import type { Calendar, Procedures, ReachTable } from '@maplebridge/engine/core'
import {
  allProcedures,
  type CaseSettings,
  calendar,
  categories,
  figures,
  linkWords,
  listSettings,
  listTimeLimits,
  numberStyle,
  packs,
  reach,
  roles,
  settingInWords,
  settingIssues,
  settingsOf,
  settingVocabularies,
} from '@maplebridge/workflows'
import { type Logger, pino } from 'pino'
import type { ApiDeps } from './app.ts'
import { createDirectory } from './directory.ts'
import { effectHandlers } from './effect-handlers.ts'
import { PASSWORD_COST, type PasswordCost } from './identify.ts'
import { DEFAULT_LIMITS, type RateLimits } from './middleware/rate.ts'
import type { Office } from './office.ts'

/** The procedures and words of an office: what makes the engine a mediation platform. */
export interface House {
  procedures: Procedures
  reach: ReachTable
  /** the first edition; imported notices follow it */
  calendar: Calendar
  office: Office
  numberFormat?: NumberFormat
}

export interface DepsOptions {
  database: Database | OpenOptions
  /** 32 bytes that seal personal data */
  key: Uint8Array
  /** default: 云溪市青石区, the fictional region of the seed */
  house?: House
  /** whose platform this is; every row carries it */
  tenant?: string
  /** default: the system's time */
  clock?: Clock
  log?: Logger
  limits?: RateLimits
  passwordCost?: PasswordCost
  publicUrl?: string
  consoleDir?: string
  /** default: in memory, for tests */
  files?: FileStore
}

export interface Deps extends ApiDeps {
  handlers: EffectHandlers
  close(): Promise<void>
}

const yunxi: CaseSettings = { pack: 'yunxi@1', changed: {} }

export const fictionalHouse: House = {
  procedures: allProcedures,
  reach,
  calendar,
  office: {
    roles,
    categories,
    links: linkWords,
    figures,
    lamp: settingsOf({ settings: yunxi }).lamp,
    settings: {
      pack: yunxi.pack,
      packs,
      list: (chosen) => listSettings(chosen as CaseSettings),
      timeLimits: (chosen) => listTimeLimits(chosen as CaseSettings),
      issues: settingIssues,
      inWords: settingInWords,
      choices: settingVocabularies,
    },
  },
  numberFormat: (question) =>
    numberStyle(settingsOf({ settings: question.settings as unknown as CaseSettings }), question),
}

const systemClock: Clock = { now: () => Date.now() }

/** Puts engine, words and surroundings together: for the server, its tests and the seed alike. */
export async function createDeps(options: DepsOptions): Promise<Deps> {
  const { house = fictionalHouse, key, clock = systemClock, tenant = 'main', publicUrl } = options
  const files = options.files ?? memoryFiles()
  const log = options.log ?? pino({ level: 'silent' })
  const db = 'close' in options.database ? options.database : await openDatabase(options.database)
  const { procedures, reach, calendar, office, numberFormat } = house
  const engine = createEngine({
    db,
    tenant,
    procedures,
    reach,
    calendar,
    clock,
    vault: createVault(key),
    ...(numberFormat ? { numberFormat } : {}),
  })
  await refreshCalendar(engine)
  await publishFirst(engine)
  return {
    engine,
    office,
    directory: createDirectory(engine),
    log,
    limits: options.limits ?? DEFAULT_LIMITS,
    passwordCost: options.passwordCost ?? PASSWORD_COST,
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(options.consoleDir === undefined ? {} : { consoleDir: options.consoleDir }),
    files,
    handlers: effectHandlers({ log, files, ...(publicUrl === undefined ? {} : { publicUrl }) }),
    close: () => db.close(),
  }
}

import { sql } from 'drizzle-orm'
import {
  boolean,
  customType,
  foreignKey,
  index,
  integer,
  json,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { CalendarYear, CivilDate, Effect, Facts, Json, Label, Opening } from '../core/index.ts'

/**
 * Every table of the system. Rules: `tenant_id` leads every key (so that a platform's rows can be
 * distributed together), ids come from the application, no sequence, no trigger, instants are
 * timestamptz, legal dates are civil-date texts.
 */

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const tenant = () => text('tenant_id').notNull()

/** One row per case: the state in full, and beside it what lists, filters and the policy read. */
export const cases = pgTable(
  'cases',
  {
    tenantId: tenant(),
    id: text().notNull(),
    number: text(),
    workflow: text().notNull(),
    version: integer().notNull(),
    revision: integer().notNull(),
    opening: json().$type<Opening>().notNull(),
    /** json, not jsonb: the bytes written are the bytes read */
    state: json().notNull(),
    /** hash of the newest log entry */
    headHash: text('head_hash').notNull(),
    org: text().notNull(),
    hands: text().array().notNull(),
    orgs: text().array().notNull(),
    parties: text().array().notNull(),
    recused: text().array().notNull(),
    classification: text().$type<'normal' | 'restricted'>().notNull(),
    title: text().notNull(),
    category: text().notNull(),
    colour: text().notNull(),
    phase: text().notNull(),
    states: text().array().notNull(),
    done: boolean().notNull(),
    late: boolean().notNull(),
    dueOn: text('due_on').$type<CivilDate>(),
    /** where the matter is, to find others of the same place */
    place: text(),
    /** when the clock has something to say */
    nextAt: instant('next_at'),
    facts: jsonb().$type<Facts>().notNull(),
    openedAt: instant('opened_at').notNull(),
    /** deliberately without an index: an index here would cost every event a second row version */
    updatedAt: instant('updated_at').notNull(),
    openedKey: text('opened_key').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    // Beside the primary key no full index begins with the tenant: to a planner without statistics it would
    // look as good for finding one case, and a prepared statement would go on reading all of them.
    uniqueIndex('cases_opened_key').on(t.tenantId, t.openedKey).where(sql`opened_key <> ''`),
    index('cases_next_at').on(t.tenantId, t.nextAt).where(sql`next_at is not null`),
    index('cases_place').on(t.place).where(sql`place is not null`),
    // asked without a session: a number must be found without reading every case
    index('cases_number').on(t.number).where(sql`number is not null`),
    index('cases_org').on(t.org.op('text_pattern_ops')),
    index('cases_hands').using('gin', t.hands),
    index('cases_orgs').using('gin', t.orgs),
    index('cases_parties').using('gin', t.parties),
  ],
)

/** The log: what happened, by whom, in which role. Append-only by GRANT. */
export const caseEvents = pgTable(
  'case_events',
  {
    tenantId: tenant(),
    caseId: text('case_id').notNull(),
    revision: integer().notNull(),
    event: text().notNull(),
    form: json().$type<Record<string, Json>>().notNull(),
    at: instant('at').notNull(),
    by: text().notNull(),
    name: text().notNull(),
    role: text().notNull(),
    workflow: text().notNull(),
    version: integer().notNull(),
    activity: boolean().notNull(),
    /** the sender's name for the request; absent on what the clock said */
    idempotencyKey: text('idempotency_key'),
    requestHash: text('request_hash'),
    prevHash: text('prev_hash').notNull(),
    hash: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.caseId, t.revision] }),
    uniqueIndex('case_events_key')
      .on(t.tenantId, t.caseId, t.idempotencyKey)
      .where(sql`idempotency_key is not null`),
    // no foreign key: the one statement that writes here takes its cases from the rows it has just written
  ],
)

/** Projection of the clocks of a case, for lists of what is due. */
export const caseClocks = pgTable(
  'case_clocks',
  {
    tenantId: tenant(),
    caseId: text('case_id').notNull(),
    clockId: text('clock_id').notNull(),
    clock: text().notNull(),
    dueOn: text('due_on').$type<CivilDate>().notNull(),
    status: text().notNull(),
    late: boolean().notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.caseId, t.clockId] })],
)

/** Projection of the persons found in a case's data, for search by name, identity number or phone. */
export const caseParties = pgTable(
  'case_parties',
  {
    tenantId: tenant(),
    caseId: text('case_id').notNull(),
    ordinal: integer().notNull(),
    name: text(),
    identityBlind: text('identity_blind'),
    phoneBlind: text('phone_blind'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.caseId, t.ordinal] }),
    index('case_parties_name').on(t.tenantId, t.name.op('text_pattern_ops')),
    index('case_parties_identity').on(t.tenantId, t.identityBlind).where(sql`identity_blind is not null`),
    index('case_parties_phone').on(t.tenantId, t.phoneBlind).where(sql`phone_blind is not null`),
  ],
)

/** The last number given out, per organisation, series and year. */
export const numberSeries = pgTable(
  'number_series',
  {
    tenantId: tenant(),
    org: text().notNull(),
    series: text().notNull(),
    year: integer().notNull(),
    last: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.org, t.series, t.year] })],
)

/** What a case asked for and the worker has to carry out. Rows stay after they are done. */
export const outbox = pgTable(
  'outbox',
  {
    tenantId: tenant(),
    caseId: text('case_id').notNull(),
    revision: integer().notNull(),
    ordinal: integer().notNull(),
    kind: text().$type<Effect['kind']>().notNull(),
    name: text().notNull(),
    at: instant('at').notNull(),
    detail: json().$type<Record<string, Json>>().notNull(),
    status: text().$type<'waiting' | 'done' | 'parked'>().notNull(),
    /** not before this instant: lease of the worker at it, or pause after a failure */
    dueAt: instant('due_at').notNull(),
    attempts: integer().notNull(),
    fault: text(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.caseId, t.revision, t.ordinal] }),
    index('outbox_due').on(t.tenantId, t.dueAt).where(sql`status = 'waiting'`),
  ],
)

/** A paper that was made: which template, from which revision, with which facts. */
export const papers = pgTable(
  'papers',
  {
    tenantId: tenant(),
    id: text().notNull(),
    caseId: text('case_id').notNull(),
    document: text().notNull(),
    version: integer().notNull(),
    revision: integer().notNull(),
    title: text().notNull(),
    number: text(),
    /** whoever issues it, as the paper names it */
    issuer: text().notNull(),
    factsSha256: text('facts_sha256').notNull(),
    facts: json().$type<Json>().notNull(),
    createdAt: instant('created_at').notNull(),
    /** the outbox row it answers: the same effect carried out twice is one paper */
    effectKey: text('effect_key').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique('papers_effect').on(t.tenantId, t.effectKey),
    index('papers_case').on(t.tenantId, t.caseId),
    foreignKey({ columns: [t.tenantId, t.caseId], foreignColumns: [cases.tenantId, cases.id] }),
  ],
)

export const paperFiles = pgTable(
  'paper_files',
  {
    tenantId: tenant(),
    paperId: text('paper_id').notNull(),
    format: text().$type<'pdf' | 'docx' | 'html'>().notNull(),
    bytes: bytea().notNull(),
    sha256: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.paperId, t.format] }),
    foreignKey({ columns: [t.tenantId, t.paperId], foreignColumns: [papers.tenantId, papers.id] }),
  ],
)

/**
 * A file handed in to a case; its bytes are kept by their hash, outside of the database. It belongs to the
 * case once the log says so. Append-only by GRANT.
 */
export const attachments = pgTable(
  'attachments',
  {
    tenantId: tenant(),
    id: text().notNull(),
    caseId: text('case_id').notNull(),
    name: text().notNull(),
    kind: text().notNull(),
    type: text().notNull(),
    bytes: integer().notNull(),
    sha256: text().notNull(),
    by: text().notNull(),
    byName: text('by_name').notNull(),
    at: instant('at').notNull(),
    /** what it is about, when it is about less than the case: a paper, an entry of the log, a party */
    paper: text(),
    entry: integer(),
    party: text(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('attachments_case').on(t.tenantId, t.caseId),
    foreignKey({ columns: [t.tenantId, t.caseId], foreignColumns: [cases.tenantId, cases.id] }),
  ],
)

/** The dossier of an archived case, bound once. The primary key sees to it. Append-only by GRANT. */
export const dossiers = pgTable(
  'dossiers',
  {
    tenantId: tenant(),
    caseId: text('case_id').notNull(),
    sha256: text().notNull(),
    bytes: integer().notNull(),
    pages: integer().notNull(),
    /** the PDF/A level it claims; null when something in it keeps it from claiming any */
    pdfa: text(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.caseId] }),
    foreignKey({ columns: [t.tenantId, t.caseId], foreignColumns: [cases.tenantId, cases.id] }),
  ],
)

export const orgs = pgTable(
  'orgs',
  {
    tenantId: tenant(),
    /** from the root of the tree: 99/9999/999901 */
    path: text().notNull(),
    name: text().notNull(),
    shortName: text('short_name').notNull(),
    kind: text().notNull(),
    code: text().notNull(),
    /** printed on its letters, for whoever has a question */
    phone: text(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.path] })],
)

export const people = pgTable(
  'people',
  {
    tenantId: tenant(),
    id: text().notNull(),
    login: text().notNull(),
    name: text().notNull(),
    passwordHash: text('password_hash'),
    active: boolean().notNull(),
    failures: integer().notNull(),
    lockedUntil: instant('locked_until'),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), unique('people_login').on(t.tenantId, t.login)],
)

export const memberships = pgTable(
  'memberships',
  {
    tenantId: tenant(),
    personId: text('person_id').notNull(),
    role: text().notNull(),
    path: text().notNull(),
    /** first and last day on which the role is held */
    from: text().$type<CivilDate>().notNull(),
    to: text().$type<CivilDate>(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.personId, t.role, t.path, t.from] }),
    index('memberships_path').on(t.tenantId, t.path.op('text_pattern_ops')),
    foreignKey({ columns: [t.tenantId, t.personId], foreignColumns: [people.tenantId, people.id] }),
  ],
)

export const sessions = pgTable(
  'sessions',
  {
    tenantId: tenant(),
    /** SHA-256 of the token; the token itself is only in the cookie */
    tokenHash: text('token_hash').notNull(),
    personId: text('person_id').notNull(),
    createdAt: instant('created_at').notNull(),
    seenAt: instant('seen_at').notNull(),
    idleMs: integer('idle_ms').notNull(),
    endsAt: instant('ends_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.tokenHash] }),
    index('sessions_person').on(t.tenantId, t.personId),
    foreignKey({ columns: [t.tenantId, t.personId], foreignColumns: [people.tenantId, people.id] }),
  ],
)

export const notices = pgTable(
  'notices',
  {
    tenantId: tenant(),
    id: text().notNull(),
    personId: text('person_id').notNull(),
    caseId: text('case_id').notNull(),
    kind: text().notNull(),
    text: json().$type<Label>().notNull(),
    at: instant('at').notNull(),
    readAt: instant('read_at'),
    effectKey: text('effect_key').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique('notices_effect').on(t.tenantId, t.effectKey, t.personId),
    index('notices_person').on(t.tenantId, t.personId, t.id),
  ],
)

/** Who looked at which personal data, and why. Append-only by GRANT. */
export const accessLog = pgTable(
  'access_log',
  {
    tenantId: tenant(),
    id: text().notNull(),
    at: instant('at').notNull(),
    personId: text('person_id').notNull(),
    name: text().notNull(),
    role: text(),
    /** unseal, paper, export, … */
    what: text().notNull(),
    caseId: text('case_id'),
    detail: text(),
    reason: text(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('access_log_case').on(t.tenantId, t.caseId, t.id),
  ],
)

/**
 * Which version of a procedure new cases take, and what was decided about the open ones. Append-only by
 * GRANT; the newest row of a procedure holds.
 */
export const publications = pgTable(
  'publications',
  {
    tenantId: tenant(),
    workflow: text().notNull(),
    /** 1, 2, 3 … within the procedure */
    ordinal: integer().notNull(),
    version: integer().notNull(),
    /** per class of open cases: stay or migrate */
    decisions: json().$type<Record<string, 'stay' | 'migrate'>>().notNull(),
    by: text().notNull(),
    name: text().notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.workflow, t.ordinal] })],
)

/**
 * What a region or an office decides for itself, by organisation path. A history: nothing is overwritten,
 * the newest version of a key holds, and a null value takes the organisation's own decision back.
 */
export const settings = pgTable(
  'settings',
  {
    tenantId: tenant(),
    path: text().notNull(),
    key: text().notNull(),
    version: integer().notNull(),
    value: json().$type<Json>(),
    by: text().notNull(),
    name: text().notNull(),
    at: instant('at').notNull(),
    reason: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.path, t.key, t.version] })],
)

/** Editions of the statutory calendar after the built-in one, which is edition 1. Append-only by GRANT. */
export const calendars = pgTable(
  'calendars',
  {
    tenantId: tenant(),
    edition: integer().notNull(),
    /** from which instant it holds, for every case at once */
    since: instant('since').notNull(),
    source: text().notNull(),
    /** the years this edition says anew; the others are those of the edition before */
    years: json().$type<Record<string, CalendarYear>>().notNull(),
    by: text().notNull(),
    name: text().notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.edition] })],
)

/** How far the running cases have been recounted under an edition. */
export const calendarRecounts = pgTable(
  'calendar_recounts',
  {
    tenantId: tenant(),
    edition: integer().notNull(),
    since: instant('since').notNull(),
    /** cases up to this id have been recounted; '' at the beginning */
    reached: text().notNull(),
    /** when the last of them was; null while there are more */
    appliedAt: instant('applied_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.edition] }),
    foreignKey({ columns: [t.tenantId, t.edition], foreignColumns: [calendars.tenantId, calendars.edition] }),
  ],
)

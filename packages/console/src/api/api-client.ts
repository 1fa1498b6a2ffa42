import type { AppType } from '@maplebridge/api'
import { type ClientResponse, hc, type InferResponseType } from 'hono/client'
import { currentLanguage } from '../i18n/language.tsx'
import { type CaseFilter, caseListQuery, given } from './case-filter.ts'
import { problemOf, unreachable } from './problem.ts'

const http = hc<AppType>('/', { headers: () => ({ 'accept-language': currentLanguage() }) }).api

/** The answer's data, or an ApiProblem is thrown. */
async function data<T>(answer: Promise<ClientResponse<T, number, string>>): Promise<T> {
  const response = await answer.catch(() => {
    throw unreachable()
  })
  if (!response.ok) throw await problemOf(response as unknown as Response)
  return (response.status === 204 ? undefined : await response.json()) as T
}

/** What one sent event carries besides its form. */
interface SendingHeaders {
  key: string
  revision?: number
}
const headersOf = ({ key, revision }: SendingHeaders) =>
  given({ 'idempotency-key': key, 'if-match': revision === undefined ? undefined : `"${revision}"` })

interface NewCase {
  procedure: string
  event: string
  form: Record<string, unknown>
  as?: string
  org?: string
}
interface NewEvent {
  event: string
  form: Record<string, unknown>
  as?: string
}

export interface SettingsChange {
  org: string
  /** null: what the organisation above chose */
  pack?: string | null
  /** null: the organisation's own decision is taken back */
  changed?: Record<string, unknown>
  reason: string
}

type CaseView = InferResponseType<(typeof http.cases)[':id']['$get'], 200>

/** The only place that knows HTTP. What each function answers with is inferred from the API's own route. */
export const api = {
  signIn: (json: { login: string; password: string }) => data(http.session.$post({ json })),
  getSession: () => data(http.session.$get()),
  signOut: () => data(http.session.$delete()),
  listOpenings: () => data(http.openings.$get()),
  openCase: (json: NewCase, key: string) =>
    data(http.cases.$post({ json, header: { 'idempotency-key': key } })),
  listCases: (filter: CaseFilter, after: string | null) =>
    data(http.cases.$get({ query: caseListQuery(filter, after) })),
  getCase: (id: string) => data(http.cases[':id'].$get({ param: { id } })),
  sendEvent: (id: string, json: NewEvent, headers: SendingHeaders) =>
    // without `dryRun` the route answers with the case; its type knows both answers
    data(
      http.cases[':id'].events.$post({ param: { id }, query: {}, json, header: headersOf(headers) }),
    ) as Promise<CaseView>,
  listEntries: (id: string, activity: boolean, after: number | null) =>
    data(
      http.cases[':id'].entries.$get({
        param: { id },
        query: given({
          activity: activity ? ('true' as const) : undefined,
          after: after === null ? undefined : String(after),
          limit: '100',
        }),
      }),
    ),
  listParties: (id: string) => data(http.cases[':id'].parties.$get({ param: { id } })),
  listLinks: (id: string) => data(http.cases[':id'].links.$get({ param: { id } })),
  unseal: (id: string, json: { path: string; revision?: number; reason: string }) =>
    data(http.cases[':id'].unseal.$post({ param: { id }, json })),
  getDiagram: (id: string, dir: 'right' | 'down') =>
    data(http.cases[':id'].diagram.$get({ param: { id }, query: { dir } })),
  listPapers: (id: string) => data(http.cases[':id'].papers.$get({ param: { id } })),
  getFigures: (period: { from: string; to: string }) => data(http.figures.$get({ query: period })),
  listPeople: (role: string | undefined, q: string) => data(http.people.$get({ query: given({ role, q }) })),
  listOrgs: (kind: string | undefined) => data(http.orgs.$get({ query: given({ kind }) })),
  listNotices: () => data(http.notices.$get({ query: {} })),
  readNotice: (id: string) => data(http.notices[':id'].read.$post({ param: { id } })),
  listWarnings: () => data(http.calendar.warnings.$get()),
  findProgress: (json: { number: string; code: string }) => data(http.public.progress.$post({ json })),
  listResults: () => data(http.public.results.$get()),
  getCalendar: () => data(http.calendar.$get()),
  // whatever the file holds: the route says what is wrong with it
  previewCalendar: (file: object) => data(http.calendar.preview.$post({ json: file as { year: unknown } })),
  importCalendar: (file: object) => data(http.calendar.$post({ json: file as { year: unknown } })),
  getSettings: (org: string | undefined) => data(http.settings.$get({ query: given({ org }) })),
  changeSettings: (json: SettingsChange) => data(http.settings.$put({ json })),
  listTimeLimits: (org: string | undefined) => data(http['time-limits'].$get({ query: given({ org }) })),
}

export type PaperFormat = 'pdf' | 'docx' | 'html'

/** Where a paper's file opens in the browser. */
export const paperHref = (paper: string, format: PaperFormat) => `/api/papers/${paper}/file?format=${format}`
export const draftHref = (caseId: string, document: string, format: PaperFormat) =>
  `/api/cases/${caseId}/papers/${document}/draft?format=${format}`

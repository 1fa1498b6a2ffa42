import type { api } from './api-client.ts'

/** What the API answers with: every type is read off the client, none is written twice. */
type Answer<Name extends keyof typeof api> = Awaited<ReturnType<(typeof api)[Name]>>

export interface Label {
  zh: string
  en: string
}
export type Session = Answer<'getSession'>
export type Opening = Answer<'listOpenings'>['items'][number]
export type CaseList = Answer<'listCases'>
export type CaseRow = CaseList['items'][number]
export type Lamp = CaseRow['lamp']
export type CaseView = Answer<'getCase'>
export type Offer = CaseView['offers'][number]
export type Reason = Offer['reasons'][number]
export type Choice = Offer['choices'][string][number]
export type Clock = CaseView['clocks'][number]
export type Entry = Answer<'listEntries'>['items'][number]
export type Suggestion = Answer<'listLinks'>['suggestions'][number]
export type Party = Answer<'listParties'>['items'][number]
export type Diagram = Answer<'getDiagram'>
export type NodeMark = Diagram['nodes'][number]['mark']
export type EdgeMark = Diagram['edges'][number]['mark']
export type Papers = Answer<'listPapers'>
export type FigureValue = Answer<'getFigures'>['items'][number]
export type Progress = Answer<'findProgress'>
export type Calendar = Answer<'getCalendar'>
export type CalendarPreview = Answer<'previewCalendar'>
export type Settings = Answer<'getSettings'>
export type SettingItem = Settings['items'][number]
export type Decision = SettingItem['history'][number]
export type TimeLimit = Answer<'listTimeLimits'>['items'][number]
export type Notice = Answer<'listNotices'>['items'][number]

/** JSON Schema of a form, with our own members. */
export type FormSchema = Record<string, unknown>

/** RFC 9457, as the API writes it. It stands outside the routes' types, which know success only. */
export interface ProblemBody {
  type?: string
  title: string
  status: number
  code: string
  detail?: string
  requestId?: string
  permitted?: { event: string; label: Label }[]
  reasons?: Reason[]
  errors?: { pointer: string; label: Label }[]
  retryAfterSeconds?: number
}

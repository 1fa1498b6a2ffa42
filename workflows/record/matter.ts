import type { Matter } from '@maplebridge/engine/core'
import type { RecordData } from './data.ts'

/** How far back the same matter is looked for, in months: a local habit, no law. */
export const ALIKE_WITHIN_MONTHS = 24

/** What the case is about, in the words it was registered with. */
export const matterOf = (data: RecordData): Matter => ({
  text: [data.title, data.request, data.summary].join(' '),
  respondents: data.parties.filter(({ part }) => part === 'respondent').map(({ name }) => name),
  compared: data.links.map((link) => link.case),
})

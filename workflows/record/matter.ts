import type { Matter } from '@maplebridge/engine/core'
import { settingsOf } from '../settings.ts'
import type { RecordData } from './data.ts'

/** What the case is about, in the words it was registered with. */
export const matterOf = (data: RecordData): Matter => ({
  text: [data.title, data.request, data.summary].join(' '),
  respondents: data.parties.filter(({ part }) => part === 'respondent').map(({ name }) => name),
  withinMonths: settingsOf(data).duplicateMonths,
  compared: data.links.map((link) => link.case),
})

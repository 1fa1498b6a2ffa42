import { definePaper } from '../define-paper.ts'
import { rightsNoticeFacts } from './facts.ts'
import { rightsNoticeSample } from './sample.ts'

export const rightsNotice = definePaper({
  title: '权利义务告知书',
  facts: rightsNoticeFacts,
  sample: rightsNoticeSample,
  folder: import.meta.url,
  copies: ({ parties }) => parties.length,
})

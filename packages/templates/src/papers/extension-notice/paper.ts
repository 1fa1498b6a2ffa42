import { definePaper } from '../define-paper.ts'
import { extensionNoticeFacts } from './facts.ts'
import { extensionNoticeSample } from './sample.ts'

export const extensionNotice = definePaper({
  title: '信访事项延期办理告知书',
  facts: extensionNoticeFacts,
  sample: extensionNoticeSample,
  folder: import.meta.url,
  copies: () => 3,
})

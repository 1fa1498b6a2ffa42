import { ATTACHMENT_ADDED, eventsOf } from '@maplebridge/engine/core'
import { z } from 'zod'
import { field, oneOf, oneOfCase, text } from '../field.ts'
import type { Role } from '../roles.ts'
import type { RecordData } from './data.ts'
import { attachmentKinds } from './words.ts'

const event = eventsOf<RecordData, Role>()

/** Everybody who works on cases, and the parties themselves. */
const contributors = [
  'gridWorker',
  'agent',
  'mediator',
  'lawyer',
  'counsellor',
  'moralLecturer',
  'partySecretary',
  'committeeChair',
  'unitHandler',
  'unitHead',
  'streetCenter',
  'justiceOffice',
  'courtLiaison',
  'archivist',
  'party',
  'petitionBureau',
  'reviewer',
  'disciplineOrgan',
] as const satisfies Role[]

export const attachmentEvents = {
  [ATTACHMENT_ADDED]: event({
    label: { zh: '上传附件', en: 'Add an attachment' },
    hint: {
      zh: '文件清除拍摄位置后存档，不能更改',
      en: 'Kept without the place it was taken at; never changed',
    },
    activity: { zh: '附件', en: 'Attachment' },
    by: contributors,
    // the engine fills this in once the file is stored
    form: {
      attachment: text('附件编号', 'Attachment', 64),
      name: text('文件名', 'File name', 120),
      kind: oneOf(attachmentKinds, 'attachmentKinds', '类别', 'Kind'),
      type: text('格式', 'Type', 100),
      bytes: field(z.int().min(1), '字节数', 'Bytes'),
      sha256: field(z.string().regex(/^[0-9a-f]{64}$/), 'SHA-256', 'SHA-256'),
      paper: text('所属文书', 'Paper it belongs to', 64).optional(),
      entry: field(z.int().min(1), '所属记录', 'Entry it belongs to').optional(),
      party: oneOfCase('parties', '所属当事人', 'Party it belongs to').optional(),
    },
    examples: [
      {
        attachment: 'example',
        name: '渗水部位.jpg',
        kind: 'evidence',
        type: 'image/jpeg',
        bytes: 1,
        sha256: '0'.repeat(64),
      },
    ],
    check: (_data, form, stamp) =>
      form.entry !== undefined && form.entry >= stamp.revision
        ? { path: ['entry'], label: { zh: '没有这条记录', en: 'There is no such entry' } }
        : undefined,
  }),
}

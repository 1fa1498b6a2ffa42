import { createHash } from 'node:crypto'
import { listAccess, readLog, verifyChain } from '@maplebridge/engine'
import { replay } from '@maplebridge/engine/core'
import { renderDocument, sampleOf } from '@maplebridge/templates'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { orientationOf } from '../files/clean-jpeg.ts'
import { mediatedDispute, startTestApi, type TestApi } from '../testing/index.ts'
import {
  heic,
  hollowPng,
  hugePng,
  jpegWithPlace,
  mp4,
  PLAIN_PNG,
  pngWithPlace,
} from '../testing/sample-files.ts'
import { upload } from '../testing/upload.ts'
import type { AttachmentView } from '../views/attachment.ts'

interface Added {
  attachment: AttachmentView
  revision: number
  code?: string
  detail?: string
}
interface Listed {
  items: AttachmentView[]
  mayAdd: boolean
  accepts: { type: string; maxBytes: number }[]
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

let api: TestApi
let caseId: string
let docx: Uint8Array
beforeAll(async () => {
  api = await startTestApi()
  caseId = (await mediatedDispute(api)).id
  docx = (
    await renderDocument('rights-notice', sampleOf('rights-notice'), {
      format: 'docx',
      meta: { createdAt: '2026-03-02T01:00:00Z', author: '槐荫社区' },
    })
  ).bytes
})
afterAll(() => api.close())

const add = async (
  file: { name: string; bytes: Uint8Array },
  { as = 'hemouren', key, ...fields }: { as?: string; key?: string } & Record<string, string> = {},
) =>
  upload<Added>(
    await api.as(as),
    `/api/cases/${caseId}/attachments`,
    file,
    { kind: 'evidence', ...fields },
    key,
  )

const read = async (id: string, as = 'hemouren') =>
  (await api.as(as)).get<Uint8Array>(`/api/attachments/${id}/file`)

describe('an attachment', () => {
  it('is kept with its hash, is an entry of the log, and comes back byte for byte as a download', async () => {
    const answer = await add({ name: '张某甲说明.docx', bytes: docx }, { party: 'p1' })

    expect(answer.status).toBe(201)
    const { attachment, revision } = answer.body
    expect(attachment).toMatchObject({
      name: '张某甲说明.docx',
      kindLabel: { zh: '证据材料' },
      bytes: docx.byteLength,
      sha256: sha256(docx),
      by: { id: 'hemouren', name: '何某壬' },
      party: 'p1',
    })
    const file = await read(attachment.id)
    expect(sha256(file.body)).toBe(sha256(docx))
    expect(file.headers.get('content-disposition')).toContain('attachment;')
    expect(file.headers.get('content-disposition')).toContain(encodeURIComponent('张某甲说明.docx'))
    expect(file.headers.get('x-content-type-options')).toBe('nosniff')

    const { engine } = api.deps
    const { opening, log } = await readLog(engine, caseId)
    expect(log.at(-1)).toMatchObject({
      revision,
      event: 'attachment.added',
      form: { attachment: attachment.id, sha256: sha256(docx) },
    })
    expect(await verifyChain(engine, caseId)).toBe(true)
    expect(replay(engine.procedures, opening, log, engine.calendar).revision).toBe(revision)
    const { items } = await listAccess(engine, { caseId, limit: 5 })
    expect(items[0]).toMatchObject({ what: 'attachment', personId: 'hemouren', detail: attachment.id })
  })

  it('is added once, however often it is sent under one key', async () => {
    const file = { name: '照片.png', bytes: PLAIN_PNG }
    const first = await add(file, { key: 'once-and-once-only' })
    const again = await add(file, { key: 'once-and-once-only' })
    const other = await add({ name: '另一张.jpg', bytes: jpegWithPlace() }, { key: 'once-and-once-only' })

    expect(again.body.attachment.id).toBe(first.body.attachment.id)
    expect(again.body.revision).toBe(first.body.revision)
    expect([other.status, other.body.code]).toEqual([422, 'key-reused'])
    const { body } = await (await api.as('hemouren')).get<Listed>(`/api/cases/${caseId}/attachments`)
    expect(body.items.filter(({ name }) => name === '照片.png' || name === '另一张.jpg')).toHaveLength(1)
  })

  it.each([
    [
      'a program that calls itself a picture',
      'photo.jpg',
      Buffer.from('MZ\x90\0\x03\0\0\0program'),
      'file-type-refused',
    ],
    [
      'a web page that calls itself a PDF',
      'paper.pdf',
      Buffer.from('<html><script>1</script>'),
      'file-type-refused',
    ],
    ['a picture that calls itself a PDF', 'paper.pdf', PLAIN_PNG, 'file-type-refused'],
    ['a file of another kind', 'archive.zip', Buffer.from('PK\x03\x04'), 'file-type-refused'],
    ['a PDF that is damaged', 'paper.pdf', Buffer.from('%PDF-1.7\nnothing'), 'file-unusable'],
    ['a picture that breaks off', 'photo.jpg', jpegWithPlace().subarray(0, 200), 'file-unusable'],
    ['a picture that unpacks to gigabytes', 'photo.png', hugePng(), 'file-unusable'],
    ['a picture with nothing in it', 'photo.png', hollowPng(), 'file-unusable'],
    ['a HEIC photo that says where it was taken', 'photo.heic', heic('Exif'), 'file-unusable'],
    ['nothing', 'empty.pdf', Buffer.alloc(0), 'file-missing'],
  ])('is refused when it is %s, and nothing is recorded', async (_what, name, bytes, code) => {
    const before = await readLog(api.deps.engine, caseId)

    const answer = await add({ name, bytes })

    expect(answer.body.code).toBe(code)
    expect((await readLog(api.deps.engine, caseId)).log).toHaveLength(before.log.length)
  })

  it('is refused with a sentence that says what to do', async () => {
    const answer = await add({ name: 'photo.heic', bytes: heic('Exif') })

    expect([answer.status, answer.body.detail]).toEqual([
      422,
      'HEIC 照片含有拍摄信息（可能包括位置），请另存为 JPEG 后上传',
    ])
  })

  it.each([
    ['photo.heic', heic('hvc1'), 'image/heic'],
    ['film.mp4', mp4(), 'video/mp4'],
  ])('may be %s', async (name, bytes, type) => {
    const answer = await add({ name, bytes })

    expect([answer.status, answer.body.attachment?.type]).toEqual([201, type])
  })

  it('is refused when it is larger than its kind may be', async () => {
    const large = Buffer.concat([PLAIN_PNG, Buffer.alloc(15 * 1024 * 1024)])

    const answer = await add({ name: 'large.png', bytes: large })

    expect([answer.status, answer.body.code, answer.body.detail]).toEqual([
      413,
      'file-too-large',
      'png 文件不得超过 15 MB',
    ])
  })

  it('is refused before it is read when the whole request is too large', async () => {
    const answer = await (await api.as('hemouren')).raw(`/api/cases/${caseId}/attachments`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(2 ** 30) },
      body: 'x',
    })

    expect(answer.status).toBe(413)
  })

  it('loses the place it was taken at, and keeps which side is up', async () => {
    const sent = jpegWithPlace(6)
    expect(sent.includes('39.9N')).toBe(true)

    const { body } = await add({ name: '渗水部位.jpg', bytes: sent })

    const kept = Buffer.from((await read(body.attachment.id)).body)
    expect(sha256(kept)).toBe(body.attachment.sha256)
    for (const trace of ['39.9N', 'GPS', 'ns.adobe.com']) expect(kept.includes(trace)).toBe(false)
    // tag 0x8825 leads to the place
    expect(kept.includes(Buffer.from([0x88, 0x25, 0, 4]))).toBe(false)
    expect(orientationOf(kept)).toBe(6)
    expect(kept.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]))
  })

  it('loses it in a PNG as well', async () => {
    const { body } = await add({ name: '截图.png', bytes: pngWithPlace() })

    const kept = Buffer.from((await read(body.attachment.id)).body)
    expect(kept.equals(PLAIN_PNG)).toBe(true)
  })

  it('belongs to a paper of its own case only', async () => {
    const other = await add({ name: '扫描.png', bytes: PLAIN_PNG }, { paper: 'somebody-elses' })

    expect([other.status, other.body.code]).toEqual([404, 'paper-not-found'])
  })

  it('does not exist for those who do not see the case, neither to read nor to add', async () => {
    const { body } = await add({ name: '证据.png', bytes: PLAIN_PNG })

    expect((await read(body.attachment.id, 'lvmoumu')).status).toBe(404)
    expect((await add({ name: '证据.png', bytes: PLAIN_PNG }, { as: 'lvmoumu' })).status).toBe(404)
    expect((await (await api.as('lvmoumu')).get(`/api/cases/${caseId}/attachments`)).status).toBe(404)
    expect((await api.stranger.get(`/api/attachments/${body.attachment.id}/file`)).status).toBe(401)
    const file = { name: '证据.png', bytes: PLAIN_PNG }
    const path = `/api/cases/${caseId}/attachments`
    expect((await upload(api.stranger, path, file, { kind: 'evidence' })).status).toBe(401)
  })

  it('of one party is not shown to the other; each sees his own', async () => {
    const { body } = await add(
      { name: '身份证.png', bytes: PLAIN_PNG },
      { as: 'zhangmoujia', kind: 'identity' },
    )

    expect((await read(body.attachment.id, 'zhangmoujia')).status).toBe(200)
    expect((await read(body.attachment.id, 'hemouren')).status).toBe(200)
    expect((await read(body.attachment.id, 'limouyi')).status).toBe(404)
  })

  it('is not handed in by whoever only watches, nor by sending the event without a file', async () => {
    const watching = await add({ name: '证据.png', bytes: PLAIN_PNG }, { as: 'qinmouxu' })
    expect([watching.status, watching.body.code]).toEqual([409, 'event-not-permitted'])

    const client = await api.as('hemouren')
    const forged = await client.post<Added>(`/api/cases/${caseId}/events`, {
      event: 'attachment.added',
      form: { attachment: 'x', name: 'x.pdf', kind: 'other', type: 'x', bytes: 1, sha256: '0'.repeat(64) },
    })
    expect([forged.status, forged.body.code]).toEqual([409, 'unknown-event'])
  })
})

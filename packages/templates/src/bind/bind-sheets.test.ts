import { degrees, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { papers } from '../papers/registry.ts'
import { pdfLines } from '../pdf-text.testing.ts'
import { renderDocument } from '../render-document.ts'
import { bindSheets, type Part } from './bind-sheets.ts'
import { sheetOfPicture, sheetsOfPdf } from './sheets.ts'

const meta = { title: '卷宗 <测试>', author: '槐荫社区', createdAt: '2026-04-24T10:00:00+08:00' }
const RED_DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

let cover: Part
let record: Part

const written = async (id: 'dossier-cover' | 'mediation-record', numbered: boolean): Promise<Part> => {
  const { bytes } = await renderDocument(id, papers[id].sample as never, { format: 'pdf', meta })
  return { sheets: await sheetsOfPdf(bytes), numbered }
}

beforeAll(async () => {
  cover = await written('dossier-cover', false)
  record = await written('mediation-record', true)
})

describe('bound sheets', () => {
  it('keep their order and carry 1, 2, 3 … in the upper right corner, covers left out', async () => {
    const bound = await bindSheets([cover, record, record, cover], meta)

    const pages = await pdfLines(bound.bytes)
    const each = record.sheets.pages
    expect(pages).toHaveLength(2 + 2 * each)
    const stamps = pages.map((lines) => lines.find(({ baselineMm }) => baselineMm < 25)?.text)
    expect(stamps).toEqual([
      undefined,
      ...Array.from({ length: 2 * each }, (_, index) => String(index + 1)),
      undefined,
    ])
    const [stamp] = pages[1]!.filter(({ baselineMm }) => baselineMm < 25)
    expect(stamp!.rightMm).toBeCloseTo(210 - 12, 0)
    expect(pages[1]!.some(({ text }) => text.includes('人民调解记录'))).toBe(true)
  })

  it('are PDF/A-2b as their parts are, with metadata, colour profile and file id', async () => {
    const bound = await bindSheets(
      [cover, record, { sheets: await sheetOfPicture(RED_DOT, 'image/png'), numbered: true }],
      meta,
    )

    expect(bound.pdfa).toBe('a-2b')
    expect((await sheetsOfPdf(bound.bytes)).kind === 'pdf' && (await sheetsOfPdf(bound.bytes))).toMatchObject(
      {
        isPdfA: true,
      },
    )
    const { catalog, context } = await PDFDocument.load(bound.bytes)
    expect(catalog.has(PDFName.of('OutputIntents'))).toBe(true)
    expect(context.trailerInfo.ID).toBeDefined()
    expect(context.trailerInfo.Encrypt).toBeUndefined()
    const fonts = context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
      .filter((dict) => dict.get(PDFName.of('Type')) === PDFName.of('FontDescriptor'))
    expect(fonts.length).toBeGreaterThan(1)
    for (const font of fonts)
      expect(['FontFile', 'FontFile2', 'FontFile3'].some((key) => font.has(PDFName.of(key)))).toBe(true)
  })

  it('claim nothing when one of them is a plain PDF', async () => {
    const plain = await PDFDocument.create()
    plain.addPage()
    const sheets = await sheetsOfPdf(await plain.save())

    expect((await bindSheets([cover, { sheets, numbered: true }], meta)).pdfa).toBeNull()
  })

  it('are the same bytes for the same parts', async () => {
    const once = await bindSheets([cover, record], meta)
    const twice = await bindSheets(
      [await written('dossier-cover', false), await written('mediation-record', true)],
      meta,
    )

    expect(Buffer.from(twice.bytes).equals(Buffer.from(once.bytes))).toBe(true)
  })

  it('lose the scripts and links they came with', async () => {
    const scripted = await PDFDocument.create()
    const page = scripted.addPage()
    const action = { S: 'JavaScript', JS: 'app.alert(1)' }
    page.node.set(PDFName.of('AA'), scripted.context.obj({ O: action }))
    page.node.set(PDFName.of('Annots'), scripted.context.obj([{ Type: 'Annot', Subtype: 'Link', A: action }]))
    const sheets = await sheetsOfPdf(await scripted.save({ useObjectStreams: false }))

    const bound = await bindSheets([{ sheets, numbered: true }], meta)

    expect(Buffer.from(bound.bytes).toString('latin1')).not.toContain('JavaScript')
  })

  it.each([90, 180, 270])(
    'are stamped where the upper right corner is on a page turned by %i',
    async (angle) => {
      const turned = await PDFDocument.create()
      turned.addPage([400, 600]).setRotation(degrees(angle))
      const sheets = await sheetsOfPdf(await turned.save())

      const bound = await bindSheets([{ sheets, numbered: true }], meta)

      const { getDocumentProxy } = await import('unpdf')
      const page = await (await getDocumentProxy(new Uint8Array(bound.bytes))).getPage(1)
      const view = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent()
      const run = items.find((item) => 'str' in item && item.str === '1') as { transform: number[] }
      const [x, y] = view.convertToViewportPoint(run.transform[4]!, run.transform[5]!) as [number, number]
      expect(x).toBeGreaterThan(view.width * 0.8)
      expect(y).toBeLessThan(view.height * 0.15)
    },
  )
})

import {
  type AttachmentRow,
  type Engine,
  type FileStore,
  findAttachments,
  findPaperFile,
  type PaperRow,
} from '@maplebridge/engine'
import { type CaseState, civilDateAt, workflowOf } from '@maplebridge/engine/core'
import { type PictureMime, type Sheets, sheetOfPicture, sheetsOfPdf } from '@maplebridge/templates'
import { orientationOf } from '../files/clean-jpeg.ts'
import { kindLabel } from '../views/attachment.ts'
import type { DossierItem } from './completeness.ts'
import { inDossierOrder } from './dossier-order.ts'

/** One line of the contents and what lies behind it; without sheets it is kept on a carrier of its own. */
export interface Leaf {
  title: string
  remark: string
  sheets: Sheets | undefined
}

/** More is not bound into one file: it is held in memory while it is. */
const MOST_BYTES = 150 * 1024 * 1024

interface Placed {
  place: string
  at: number
  leaf: () => Promise<Leaf>
}

/** Papers and attachments in the order of the dossier; what belongs to a paper follows it. */
export async function dossierLeaves(
  engine: Engine,
  files: FileStore,
  state: CaseState,
  items: readonly DossierItem[],
): Promise<Leaf[]> {
  const attachments = await findAttachments(engine, state.id)
  const bindable = withinBounds(attachments)
  const leafOf = (attachment: AttachmentRow) => () =>
    attachmentLeaf(engine, files, state, attachment, bindable.has(attachment))
  const papers = items.flatMap(({ document, papers }) => papers.map((paper) => ({ document, paper })))
  const bound = papers.map(({ document, paper }): Placed[] => [
    { place: document, at: paper.createdAt, leaf: () => paperLeaf(engine, state, paper) },
    ...attachments
      .filter((attachment) => attachment.paper === paper.id)
      .map((attachment) => ({ place: document, at: paper.createdAt, leaf: leafOf(attachment) })),
  ])
  const isWithPaper = ({ paper }: AttachmentRow) => papers.some((each) => each.paper.id === paper)
  const loose = attachments
    .filter((attachment) => !isWithPaper(attachment))
    .map(
      (attachment): Placed => ({
        place: `kind:${attachment.kind}`,
        at: attachment.at,
        leaf: leafOf(attachment),
      }),
    )
  const leaves: Leaf[] = []
  // one after the other: each is read from the disk whole. The sort is stable, so papers keep what belongs to them
  for (const { leaf } of [...bound.flat(), ...loose].sort(inDossierOrder)) leaves.push(await leaf())
  return leaves
}

async function paperLeaf(engine: Engine, state: CaseState, paper: PaperRow): Promise<Leaf> {
  const file = await findPaperFile(engine, paper.id, 'pdf')
  if (!file) throw new Error(`paper ${paper.id} has no PDF`)
  const { documents } = workflowOf(engine.procedures, state)
  return {
    title: documents[paper.document]?.zh ?? paper.title,
    remark: civilDateAt(paper.createdAt),
    sheets: await sheetsOfPdf(file.bytes),
  }
}

async function attachmentLeaf(
  engine: Engine,
  files: FileStore,
  state: CaseState,
  attachment: AttachmentRow,
  isBindable: boolean,
): Promise<Leaf> {
  const kind = kindLabel(workflowOf(engine.procedures, state), state.data, attachment.kind).zh
  const leaf = { title: `${kind}：${attachment.name}`, remark: civilDateAt(attachment.at) }
  if (!isBindable) return { ...leaf, remark: '另附载体', sheets: undefined }
  return { ...leaf, sheets: await sheetsOf(attachment, await files.get(attachment.sha256)) }
}

const sheetsOf = ({ type }: AttachmentRow, bytes: Uint8Array): Promise<Sheets> =>
  type === 'application/pdf'
    ? sheetsOfPdf(bytes)
    : sheetOfPicture(bytes, type as PictureMime, type === 'image/jpeg' ? orientationOf(bytes) : 1)

const PAGES = new Set(['application/pdf', 'image/jpeg', 'image/png'])

/** What can be pages, as long as all of it together is not too much. */
function withinBounds(attachments: readonly AttachmentRow[]): Set<AttachmentRow> {
  let room = MOST_BYTES
  return new Set(
    attachments.filter(({ type, bytes }) => {
      if (!PAGES.has(type) || bytes > room) return false
      room -= bytes
      return true
    }),
  )
}

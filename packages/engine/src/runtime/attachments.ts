import { ATTACHMENT_ADDED, type Principal, type Who, whoFor } from '../core/index.ts'
import { recordAccess } from '../store/access-log.ts'
import {
  type AttachmentRow,
  findAttachment,
  findAttachments,
  insertAttachment,
} from '../store/attachments.ts'
import { type FileStore, sha256Of } from '../store/file-store.ts'
import { findPaper } from '../store/papers.ts'
import { uuidOf } from '../store/uuid.ts'
import type { Accepted, SendEvent } from './command.ts'
import type { Engine } from './engine.ts'
import { EngineError, refuse } from './failure.ts'
import { getVisibleRow } from './read-case.ts'
import { dryRun, sendUpload } from './send-event.ts'

export interface NewAttachment extends Pick<SendEvent, 'caseId' | 'principal' | 'as' | 'key'> {
  name: string
  kind: string
  /** of the bytes, whatever the sender called it */
  type: string
  bytes: Uint8Array
  paper?: string
  entry?: number
  party?: string
}

/**
 * Stores the file and adds it to the case, under the same key once. Nothing is stored of what the case would
 * refuse; what is stored when the machine stops in between is no attachment, and sending again completes it.
 */
export async function addAttachment(
  engine: Engine,
  files: FileStore,
  attachment: NewAttachment,
): Promise<Accepted & { attachmentId: string }> {
  const { bytes, principal, caseId, key, as, ...rest } = attachment
  const sha256 = sha256Of(bytes)
  const id = uuidOf(`attachment:${caseId}/${key}/${sha256}`)
  const form = { ...rest, attachment: id, bytes: bytes.byteLength, sha256 }
  const command = {
    caseId,
    event: ATTACHMENT_ADDED,
    form,
    principal,
    key,
    ...(as === undefined ? {} : { as }),
  }
  if (!(await findAttachment(engine, id))) {
    await dryRun(engine, { ...command, isUpload: true })
    await refuseOthersPaper(engine, caseId, rest.paper)
    await files.put(sha256, bytes)
    await insertAttachment(engine, {
      id,
      caseId,
      name: rest.name,
      kind: rest.kind,
      type: rest.type,
      bytes: bytes.byteLength,
      sha256,
      by: principal.person,
      byName: principal.name,
      at: engine.clock.now(),
      paper: rest.paper ?? null,
      entry: rest.entry ?? null,
      party: rest.party ?? null,
    })
  }
  return { ...(await sendUpload(engine, command)), attachmentId: id }
}

async function refuseOthersPaper(engine: Engine, caseId: string, paperId: string | undefined) {
  if (paperId === undefined) return
  const paper = await findPaper(engine, paperId)
  if (paper?.caseId !== caseId) refuse({ code: 'paper-not-found', paperId })
}

/**
 * Oldest first, as far as the person may read them: whoever works on the case reads all; a party reads what
 * he handed in himself and the originals of papers, not the identity cards and bank slips of the others.
 */
export async function listAttachments(
  engine: Engine,
  principal: Principal,
  caseId: string,
): Promise<AttachmentRow[]> {
  const who = whoFor(principal, await getVisibleRow(engine, principal, caseId), engine.reach)
  return (await findAttachments(engine, caseId)).filter((attachment) => mayRead(who, attachment))
}

const mayRead = (who: Who, attachment: AttachmentRow): boolean =>
  worksOn(who) || attachment.by === who.person || attachment.kind === 'signedOriginal'

/** Sees the case in another capacity than as one of its parties. */
export const worksOn = ({ roles, seen }: Who): boolean => [...roles, ...seen].some((role) => role !== 'party')

/** Readable as it is listed; the reading is recorded. */
export async function getAttachmentFile(
  engine: Engine,
  files: FileStore,
  principal: Principal,
  attachmentId: string,
): Promise<{ attachment: AttachmentRow; bytes: Uint8Array }> {
  const missing = { code: 'attachment-not-found', attachmentId } as const
  const attachment = (await findAttachment(engine, attachmentId)) ?? refuse(missing)
  const { caseId } = attachment
  const readable = await listAttachments(engine, principal, caseId).catch((fault) => {
    // whoever may not see the case learns nothing of its files either
    throw fault instanceof EngineError ? new EngineError(missing) : fault
  })
  if (!readable.some(({ id }) => id === attachmentId)) refuse(missing)
  await recordAccess(engine, { principal, what: 'attachment', caseId, detail: attachmentId })
  return { attachment, bytes: await files.get(attachment.sha256) }
}

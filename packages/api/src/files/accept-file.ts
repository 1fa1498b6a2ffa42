import type { Label } from '@maplebridge/engine/core'
import { isBindable, type PictureMime } from '@maplebridge/templates'
import { fileTypeFromBuffer } from 'file-type'
import { HttpRefusal } from '../problem.ts'
import { cleanJpeg } from './clean-jpeg.ts'
import { cleanPng } from './clean-png.ts'
import { type FileKind, fileKinds } from './file-kinds.ts'
import { isCleanHeic } from './is-clean-heic.ts'

export interface AcceptedFile {
  name: string
  type: string
  bytes: Uint8Array
}

/**
 * A file as it may be kept: of a kind we take, judged by its bytes; not larger than its kind may be; pictures
 * without the place they were taken at. Refuses with a sentence that says what to do.
 */
export async function acceptFile(name: string, bytes: Uint8Array): Promise<AcceptedFile> {
  const kind = await kindOf(name, bytes)
  if (bytes.byteLength > kind.maxBytes) throw tooLarge(kind)
  return { name: plainName(name), type: kind.mime, bytes: await cleaned(kind, bytes) }
}

async function kindOf(name: string, bytes: Uint8Array): Promise<FileKind> {
  const found = await fileTypeFromBuffer(bytes)
  const kind = fileKinds.find(({ mime }) => mime === found?.mime)
  if (!kind)
    throw refused('file-type-refused', {
      zh: `只接受 ${allExtensions('、')} 文件`,
      en: `Only files of these kinds are accepted: ${allExtensions(', ')}`,
    })
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  if (!kind.extensions.includes(extension))
    throw refused('file-type-refused', {
      zh: `文件内容是 ${kind.extensions[0]}，与扩展名 ${extension} 不符`,
      en: `The content is ${kind.extensions[0]}, the name says ${extension}`,
    })
  return kind
}

const allExtensions = (between: string): string =>
  fileKinds.flatMap(({ extensions }) => extensions.slice(0, 1)).join(between)

async function cleaned({ mime }: FileKind, bytes: Uint8Array): Promise<Uint8Array> {
  switch (mime) {
    case 'image/jpeg':
      return bindable(mime, cleanJpeg(bytes))
    case 'image/png':
      return bindable(mime, cleanPng(bytes))
    case 'image/heic':
      return isCleanHeic(bytes) ? bytes : withPlace()
    case 'application/pdf':
      return (await isBindable(bytes, mime)) ? bytes : lockedPdf()
    default:
      return bytes
  }
}

/** What is taken in today must be bound when the case is archived. */
const bindable = async (mime: PictureMime, clean: Uint8Array | undefined): Promise<Uint8Array> =>
  clean && (await isBindable(clean, mime)) ? clean : unreadable()

/** The last part of a path, without what a file system or a header would stumble over. */
function plainName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const clean = last.replace(/[\p{C}<>:"|?*]/gu, '').trim()
  return clean.length <= 120 ? clean : clean.slice(0, 100) + clean.slice(-20)
}

const refused = (code: 'file-type-refused' | 'file-too-large' | 'file-unusable', detail: Label) =>
  new HttpRefusal({ code, detail })

const tooLarge = ({ maxBytes, extensions }: FileKind) => {
  const most = `${maxBytes / 1024 / 1024} MB`
  return refused('file-too-large', {
    zh: `${extensions[0]} 文件不得超过 ${most}`,
    en: `A ${extensions[0]} file may have at most ${most}`,
  })
}

const unreadable = (): never => {
  throw refused('file-unusable', {
    zh: '图片不完整或过大，无法读取，请重新拍摄或另存为 JPEG',
    en: 'The picture is incomplete or too large to be read; take it again or save it as JPEG',
  })
}

const withPlace = (): never => {
  throw refused('file-unusable', {
    zh: 'HEIC 照片含有拍摄信息（可能包括位置），请另存为 JPEG 后上传',
    en: 'The HEIC photo says how, perhaps where it was taken; save it as JPEG and upload that',
  })
}

const lockedPdf = (): never => {
  throw refused('file-unusable', {
    zh: 'PDF 已加密或损坏，无法装订入卷，请另存为普通 PDF 后上传',
    en: 'The PDF is encrypted or damaged and cannot be bound; save it as a plain PDF and upload that',
  })
}

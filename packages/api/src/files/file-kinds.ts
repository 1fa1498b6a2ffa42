/** What may be handed in: by its own bytes, whatever it is called. */
export interface FileKind {
  mime: string
  extensions: readonly string[]
  maxBytes: number
}

const MB = 1024 * 1024

export const fileKinds: readonly FileKind[] = [
  { mime: 'application/pdf', extensions: ['pdf'], maxBytes: 30 * MB },
  { mime: 'image/jpeg', extensions: ['jpg', 'jpeg'], maxBytes: 15 * MB },
  { mime: 'image/png', extensions: ['png'], maxBytes: 15 * MB },
  { mime: 'image/heic', extensions: ['heic'], maxBytes: 15 * MB },
  {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    maxBytes: 15 * MB,
  },
  { mime: 'video/mp4', extensions: ['mp4'], maxBytes: 60 * MB },
]

/** The largest of them, and a little for what stands around a file in a form. */
export const MAX_UPLOAD_BYTES = Math.max(...fileKinds.map(({ maxBytes }) => maxBytes)) + MB

import type { AttachmentRow } from '@maplebridge/engine'
import { isoInChina, type Json, type Label, type Workflow } from '@maplebridge/engine/core'
import { z } from 'zod'
import { LabelView, PersonView } from '../http.ts'

export const AttachmentView = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.string(),
    kindLabel: LabelView,
    type: z.string(),
    bytes: z.number().int(),
    sha256: z.string(),
    at: z.string(),
    by: PersonView,
    /** what it is about, when it is about less than the case */
    paper: z.string().nullable(),
    entry: z.number().int().nullable(),
    party: z.string().nullable(),
  })
  .meta({ id: 'Attachment' })
export type AttachmentView = z.infer<typeof AttachmentView>

export function attachmentView(
  workflow: Workflow,
  data: Record<string, Json>,
  { by, byName, at, caseId: _, ...row }: AttachmentRow,
): AttachmentView {
  return {
    ...row,
    kindLabel: kindLabel(workflow, data, row.kind),
    at: isoInChina(at),
    by: { id: by, name: byName },
  }
}

/** What the procedure calls a kind of attachment. */
export const kindLabel = (workflow: Workflow, data: Record<string, Json>, kind: string): Label =>
  workflow.choices['attachmentKinds']?.(data as never).find(({ value }) => value === kind)?.label ?? {
    zh: kind,
    en: kind,
  }

import { type CaseView, type Engine, type PaperFormat, readLog } from '@maplebridge/engine'
import { isoInChina } from '@maplebridge/engine/core'
import { type RenderedDocument, renderDocument } from '@maplebridge/templates'
import { HttpRefusal } from '../problem.ts'
import { factsBuilders, hasFactsBuilder } from './facts-builders.ts'
import { sourceOf } from './paper-source.ts'

/** A paper from what is known today; what is missing shows as a blank. Nothing is stored. */
export async function writeDraft(
  engine: Engine,
  { row, state }: CaseView,
  document: string,
  format: PaperFormat,
): Promise<RenderedDocument> {
  if (!hasFactsBuilder(document)) throw new HttpRefusal({ code: 'document-unknown', document })
  const now = engine.clock.now()
  const { log } = await readLog(engine, row.id)
  const source = await sourceOf(engine, row, state, log, undefined, now)
  const meta = { createdAt: isoInChina(now), author: source.committee }
  return renderDocument(document, factsBuilders[document](source) as object, { format, meta, draft: true })
}

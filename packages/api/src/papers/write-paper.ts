import {
  type EffectHandler,
  insertPaper,
  type NewPaper,
  type PaperFormat,
  PermanentFailure,
  paperIdOf,
} from '@maplebridge/engine'
import { isoInChina, type Json, workflowOf } from '@maplebridge/engine/core'
import {
  type DocumentMeta,
  type FactsOf,
  PaperError,
  type PaperId,
  type RenderedDocument,
  renderDocument,
} from '@maplebridge/templates'
import { factsBuilders, hasFactsBuilder } from './facts-builders.ts'
import { sourceAt } from './paper-source.ts'

const FORMATS: readonly PaperFormat[] = ['html', 'docx', 'pdf']
const TEMPLATE_VERSION = 1

/**
 * Carries out `paper:<document>`: the paper says what the case said when it was asked for, whenever
 * that is. A paper that lacks facts is parked with the list of them, for a person to complete.
 */
export const writePaper =
  (publicUrl: string | undefined): EffectHandler =>
  async (engine, effect, theCase) => {
    if (!hasFactsBuilder(effect.name)) throw new PermanentFailure(`no template for ${effect.name}`)
    const { number: letterNumber } = effect.detail
    const source = await sourceAt(
      engine,
      theCase,
      effect.revision,
      effect.at,
      typeof letterNumber === 'string' ? letterNumber : undefined,
    )
    const number = source.letterNumber ?? source.number
    const facts = factsBuilders[effect.name](source) as FactsOf<PaperId>
    const files = await render(effect.name, facts, {
      createdAt: isoInChina(effect.at),
      author: source.committee,
      ...(publicUrl === undefined ? {} : { verify: verifyAt(publicUrl, paperIdOf(effect.key)) }),
      ...(number === undefined ? {} : { number }),
    })
    const workflow = workflowOf(engine.procedures, theCase.row)
    await insertPaper(engine, {
      caseId: theCase.id,
      document: effect.name,
      version: TEMPLATE_VERSION,
      revision: effect.revision,
      title: workflow.documents[effect.name]?.zh ?? files.pdf.title,
      number: number ?? null,
      issuer: source.committee,
      factsSha256: files.pdf.factsSha256,
      facts: facts as unknown as Json,
      files: files satisfies NewPaper['files'],
      createdAt: effect.at,
      effectKey: effect.key,
    })
  }

/** The code a citizen scans: it leads to the page that says whether the paper is genuine. */
const verifyAt = (publicUrl: string, id: string) => ({
  code: id,
  url: `${publicUrl.replace(/\/$/, '')}/check/${id}`,
})

async function render(
  id: PaperId,
  facts: FactsOf<PaperId>,
  meta: DocumentMeta,
): Promise<Record<PaperFormat, RenderedDocument>> {
  try {
    const rendered = await Promise.all(
      FORMATS.map(async (format) => [format, await renderDocument(id, facts, { format, meta })] as const),
    )
    return Object.fromEntries(rendered) as Record<PaperFormat, RenderedDocument>
  } catch (error) {
    // missing or wrong facts stay so however often one tries
    if (error instanceof PaperError) throw new PermanentFailure(error.zh, { cause: error })
    throw error
  }
}

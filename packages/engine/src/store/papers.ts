import { and, desc, eq } from 'drizzle-orm'
import type { Json } from '../core/index.ts'
import { paperFiles, papers } from './schema.ts'
import type { Store } from './store.ts'
import { uuidOf } from './uuid.ts'

export type PaperFormat = 'pdf' | 'docx' | 'html'

export interface NewPaper {
  caseId: string
  document: string
  /** of the template */
  version: number
  /** of the case when the paper was asked for */
  revision: number
  title: string
  number: string | null
  /** whoever issues it, as the paper names it */
  issuer: string
  factsSha256: string
  facts: Json
  files: Partial<Record<PaperFormat, { bytes: Uint8Array; sha256: string }>>
  /** epoch ms */
  createdAt: number
  /** the same key twice is one paper */
  effectKey: string
}

export interface PaperRow {
  id: string
  caseId: string
  document: string
  version: number
  revision: number
  title: string
  number: string | null
  issuer: string
  factsSha256: string
  createdAt: number
  files: { format: PaperFormat; sha256: string }[]
}

/** Known before the paper is written, because it is printed on it; the same for every attempt. */
export const paperIdOf = (effectKey: string): string => uuidOf(`paper:${effectKey}`)

/** Returns the paper's id, also when it was there already: then nothing of the new one is kept. */
export function insertPaper(store: Store, { files, ...paper }: NewPaper): Promise<string> {
  const { tenant: tenantId } = store
  return store.db.orm.transaction(async (tx) => {
    const id = paperIdOf(paper.effectKey)
    const [made] = await tx
      .insert(papers)
      .values({ ...paper, tenantId, id, createdAt: new Date(paper.createdAt) })
      .onConflictDoNothing({ target: [papers.tenantId, papers.effectKey] })
      .returning({ id: papers.id })
    if (!made) return existingId(tx, tenantId, paper.effectKey)
    const rows = Object.entries(files).map(([format, file]) => ({
      tenantId,
      paperId: id,
      format: format as PaperFormat,
      ...file,
    }))
    if (rows.length > 0) await tx.insert(paperFiles).values(rows)
    return id
  })
}

async function existingId(tx: Pick<Store['db']['orm'], 'select'>, tenantId: string, effectKey: string) {
  const [row] = await tx
    .select({ id: papers.id })
    .from(papers)
    .where(and(eq(papers.tenantId, tenantId), eq(papers.effectKey, effectKey)))
  if (!row) throw new Error(`paper ${effectKey} is neither new nor there`)
  return row.id
}

/** Papers of a case, newest first. */
export async function findPapers(store: Store, caseId: string): Promise<PaperRow[]> {
  return collect(await select(store, eq(papers.caseId, caseId)))
}

export async function findPaper(store: Store, paperId: string): Promise<PaperRow | undefined> {
  return collect(await select(store, eq(papers.id, paperId)))[0]
}

const columns = {
  id: papers.id,
  caseId: papers.caseId,
  document: papers.document,
  version: papers.version,
  revision: papers.revision,
  title: papers.title,
  number: papers.number,
  issuer: papers.issuer,
  factsSha256: papers.factsSha256,
  createdAt: papers.createdAt,
}

const select = (store: Store, condition: ReturnType<typeof eq>) =>
  store.db.orm
    .select({ paper: columns, file: { format: paperFiles.format, sha256: paperFiles.sha256 } })
    .from(papers)
    .leftJoin(paperFiles, and(eq(paperFiles.tenantId, papers.tenantId), eq(paperFiles.paperId, papers.id)))
    .where(and(eq(papers.tenantId, store.tenant), condition))
    .orderBy(desc(papers.createdAt), desc(papers.id), paperFiles.format)

function collect(rows: Awaited<ReturnType<typeof select>>): PaperRow[] {
  const byId = new Map<string, PaperRow>()
  for (const { paper, file } of rows) {
    const row = byId.get(paper.id) ?? { ...paper, createdAt: paper.createdAt.getTime(), files: [] }
    if (file) row.files.push(file)
    byId.set(paper.id, row)
  }
  return [...byId.values()]
}

export async function findPaperFile(
  store: Store,
  paperId: string,
  format: PaperFormat,
): Promise<{ bytes: Uint8Array; sha256: string } | undefined> {
  const [file] = await store.db.orm
    .select({ bytes: paperFiles.bytes, sha256: paperFiles.sha256 })
    .from(paperFiles)
    .where(
      and(
        eq(paperFiles.tenantId, store.tenant),
        eq(paperFiles.paperId, paperId),
        eq(paperFiles.format, format),
      ),
    )
  return file
}

/** The facts a paper was made from, for whoever has to explain it. */
export async function findPaperFacts(store: Store, paperId: string): Promise<Json | undefined> {
  const [row] = await store.db.orm
    .select({ facts: papers.facts })
    .from(papers)
    .where(and(eq(papers.tenantId, store.tenant), eq(papers.id, paperId)))
  return row?.facts
}

import { type Engine, findPublicPaper, type PaperRow, sha256Of } from '@maplebridge/engine'
import { type CivilDate, civilDateAt, type Label } from '@maplebridge/engine/core'

/** All that is said about a paper to whoever holds it. Nothing of the case. */
export interface GenuinePaper {
  title: Label
  issuer: string
  number: string | null
  issuedOn: CivilDate
}

/** A paper this platform issued, or undefined: unknown. Papers of the restricted lane are unknown. */
export async function checkPaper(engine: Engine, paperId: string): Promise<GenuinePaper | undefined> {
  const paper = await findPublicPaper(engine, paperId)
  return paper && genuine(engine, paper)
}

/** Is this file, byte for byte, the paper as it was issued, in whichever format? */
export async function checkFile(
  engine: Engine,
  paperId: string,
  bytes: Uint8Array,
): Promise<{ paper: GenuinePaper; isSame: boolean } | undefined> {
  const paper = await findPublicPaper(engine, paperId)
  if (!paper) return undefined
  const sha256 = sha256Of(bytes)
  return { paper: genuine(engine, paper), isSame: paper.files.some((file) => file.sha256 === sha256) }
}

/** Procedures name a paper in both languages; one that is no longer named keeps the title it was issued with. */
function genuine({ procedures }: Engine, paper: PaperRow): GenuinePaper {
  const label = Object.values(procedures.current).find(({ documents }) => documents[paper.document])
  return {
    title: label?.documents[paper.document] ?? { zh: paper.title, en: paper.title },
    issuer: paper.issuer,
    number: paper.number,
    issuedOn: civilDateAt(paper.createdAt),
  }
}

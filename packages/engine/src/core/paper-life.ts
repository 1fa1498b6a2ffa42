import type { CivilDate } from './civil-date.ts'
import type { Label } from './label.ts'

/** What an event does to a paper. The log is the only truth about it: a paper itself is never written on. */
export interface PaperMark {
  document: string
  /** `drawnUp`: written anew, so that earlier signatures are void */
  does: 'drawnUp' | 'signed' | 'sealed' | 'served'
  /** who signed or sealed, or whom it was served on */
  name: string
  way?: Label
  on: CivilDate
}

export interface PaperLife {
  state: 'issued' | 'signed' | 'sealed' | 'served'
  /** false once the same paper was written again */
  current: boolean
  signatures: PaperMark[]
  seals: PaperMark[]
  services: PaperMark[]
}

interface Issued {
  document: string
  /** of the case when the paper was asked for */
  revision: number
}

interface MarkAt {
  revision: number
  mark: PaperMark
}

/**
 * The life of every paper of a case, read off its log. Of a paper that is drawn up and later signed all
 * versions since the drawing up are one paper, and the last of them is current; any other paper stands for
 * itself, and what is said of its kind concerns the latest one issued by then.
 */
export function livesOf<P extends Issued>(papers: readonly P[], marks: readonly MarkAt[]): Map<P, PaperLife> {
  return new Map(papers.map((paper) => [paper, lifeOf(paper, papers, marks)]))
}

function lifeOf(paper: Issued, papers: readonly Issued[], marks: readonly MarkAt[]): PaperLife {
  const own = marks.filter(({ mark }) => mark.document === paper.document)
  const drawnUp = own.filter(({ mark }) => mark.does === 'drawnUp').map(({ revision }) => revision)
  const kin = papers.filter(({ document }) => document === paper.document).map(({ revision }) => revision)
  const beginnings = drawnUp.length > 0 ? drawnUp : kin
  const from = Math.max(...beginnings.filter((revision) => revision <= paper.revision), 0)
  const until = Math.min(...beginnings.filter((revision) => revision > paper.revision))
  const did = (what: PaperMark['does']) =>
    own
      .filter(({ mark, revision }) => mark.does === what && revision > from && revision < until)
      .map(({ mark }) => mark)
  const [signatures, seals, services] = [did('signed'), did('sealed'), did('served')]
  return {
    state: services.length ? 'served' : seals.length ? 'sealed' : signatures.length ? 'signed' : 'issued',
    current: drawnUp.length === 0 || paper.revision === Math.max(...kin),
    signatures,
    seals,
    services,
  }
}

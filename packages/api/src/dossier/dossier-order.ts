/**
 * In which order a dossier is bound: that of the forms of people's mediation (司法部 2010), a file where the
 * paper of its kind would lie. Papers that are not named here follow in the order they were made.
 */
const ORDER = [
  'mediation-application',
  'acceptance-form',
  'rights-notice',
  'kind:identity',
  'mandate',
  'kind:mandate',
  'investigation-record',
  'evidence-list',
  'kind:evidence',
  'mediation-record',
  'meeting-minutes',
  'agreement',
  'oral-agreement-form',
  'performance-receipt',
  'kind:performanceProof',
  'follow-up-record',
  'confirmation-application',
  'mediation-certificate',
  'kind:courtPaper',
  'termination-notice',
  'mediation-decline-notice',
]

interface Placed {
  /** a document, or `kind:` and the kind of an attachment */
  place: string
  /** epoch ms */
  at: number
}

const rankOf = (place: string): number => {
  const rank = ORDER.indexOf(place)
  return rank === -1 ? ORDER.length : rank
}

export const inDossierOrder = (a: Placed, b: Placed): number =>
  rankOf(a.place) - rankOf(b.place) || a.at - b.at

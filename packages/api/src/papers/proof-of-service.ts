import type { DraftFacts, FactsOf } from '@maplebridge/templates'
import { papers } from '@maplebridge/templates'
import { latestForm } from './latest-form.ts'
import type { PaperSource } from './paper-source.ts'
import { petitionerName, petitionOf } from './petition-letter.ts'
import { reviewNumber } from './petition-opinions.ts'

type Facts = DraftFacts<FactsOf<'proof-of-service'>>
type Way = FactsOf<'proof-of-service'>['way']

interface DeliveryForm {
  on?: string
  way?: Way
  proof?: string
  alsoServedBy?: string
  paper?: string
  recipient?: string
  channel?: string
}

/** 送达回证: of the opinion that was served, or of whatever paper was handed over. */
export const buildProofOfServiceFacts = (source: PaperSource): Facts =>
  source.entry === undefined || source.entry.event === 'delivery.made' ? handedOver(source) : served(source)

const WAYS: Record<string, Way> = {
  inPerson: 'direct',
  signed: 'direct',
  online: 'electronic',
  phone: 'electronic',
}

function handedOver(source: PaperSource): Facts {
  const { form, entry, on } = latestForm<DeliveryForm>(source, 'delivery.made')
  const party = source.data.parties.find(({ id }) => id === form.recipient)
  return {
    organ: source.organisation,
    caseNumber: source.number,
    documentTitle: titleOf(form.paper),
    documentNumber: source.numberOf(form.paper ?? '') ?? source.number,
    recipient: party?.name,
    address: party?.address,
    way: WAYS[form.channel ?? ''],
    servedOn: form.on ?? on,
    servers: entry === undefined ? [] : [entry.name],
  }
}

function served(source: PaperSource): Facts {
  const data = petitionOf(source)
  const { form, entry, on } = latestForm<DeliveryForm>(source, source.entry?.event ?? '')
  const petitioner = data.parties.find(({ part }) => part === 'applicant')
  return {
    ...opinionServed(source, entry?.event),
    caseNumber: source.number,
    recipient: petitionerName(data),
    address: petitioner?.address,
    way: form.way,
    servedOn: form.on ?? on,
    servers: [entry?.name, form.alsoServedBy].filter((name) => name !== undefined),
  }
}

/** Which of the three opinions, and whose. A review that sends back empties its own data as it is served. */
function opinionServed(source: PaperSource, event: string | undefined): Facts {
  const { unit, review, reReview } = petitionOf(source)
  if (event === 'opinion.delivered')
    return {
      organ: unit?.name,
      documentTitle: titleOf('petition-opinion'),
      documentNumber: source.numberOf('petition-opinion'),
    }
  const again = event === 'reReview.delivered'
  const opinion = again ? 're-review-opinion' : 'review-opinion'
  const request = again ? reReview : review
  return {
    organ: request?.organ.name ?? requested(source),
    documentTitle: titleOf(request?.outcome === 'notAccepted' ? 'review-decline-notice' : opinion),
    documentNumber: again
      ? (source.numberOf(opinion) ?? source.numberOf('review-decline-notice'))
      : reviewNumber(source),
  }
}

const requested = (source: PaperSource): string | undefined =>
  latestForm<{ organ?: { name: string } }>({ ...source, entry: undefined }, 'review.requested').form.organ
    ?.name

const titleOf = (document: string | undefined): string | undefined =>
  document === undefined ? undefined : (papers as Record<string, { title: string }>)[document]?.title

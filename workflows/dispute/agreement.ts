import { addMonths } from '@maplebridge/engine/core'
import { z } from 'zod'
import { day, field, longText, moneyFen, oneOf, text, yesNo } from '../field.ts'
import { nextId } from '../record/data.ts'
import type { Agreement, DisputeData, Term } from './data.ts'
import { openObligations } from './obligations.ts'
import { repetitions } from './words.ts'

const termShape = {
  text: longText('约定内容', 'What is agreed'),
  payer: text('履行人', 'Who performs', 60).optional(),
  payee: text('权利人', 'To whom', 60).optional(),
  amountFen: moneyFen('金额', 'Amount').optional(),
  dueOn: day('履行期限', 'Due').optional(),
  manner: text('履行方式、地点', 'Manner and place').optional(),
  repeat: oneOf(repetitions, 'repetitions', '重复', 'Repeat').default('once'),
  times: field(z.int().min(1).max(240), '期数', 'Number of times').default(1),
}

/** What is asked about any agreement. */
export const agreementShape = {
  facts: longText('纠纷主要事实、争议事项', 'Facts and what is disputed'),
  terms: field(z.array(z.object(termShape)).min(1).max(50), '协议内容', 'Terms'),
  identityRelation: yesNo(
    '涉及确认或解除婚姻、亲子、收养等身份关系',
    'Makes or ends a marriage, parentage or adoption',
  ).default(false),
  titleConfirmation: yesNo(
    '涉及物权、知识产权确权',
    'Confirms title to property or intellectual property',
  ).default(false),
}

export type AgreementForm = z.output<z.ZodObject<typeof agreementShape>>

/** An agreement nobody has signed yet. One original per party and one for the committee. */
export function newAgreement(
  data: DisputeData,
  form: AgreementForm,
  kind: Agreement['form'],
  performedAtOnce: boolean,
  mustBeWritten: boolean,
  on: string,
): Agreement {
  return {
    form: kind,
    facts: form.facts,
    terms: form.terms.map((term) => ({
      text: term.text,
      payer: term.payer ?? null,
      payee: term.payee ?? null,
      amountFen: term.amountFen ?? null,
      dueOn: term.dueOn ?? null,
      manner: term.manner ?? null,
      repeat: term.repeat,
      times: term.times,
    })),
    copies: data.parties.length + 1,
    identityRelation: form.identityRelation,
    titleConfirmation: form.titleConfirmation,
    performedAtOnce,
    mustBeWritten,
    on,
    signatures: [],
    mediatorSignatures: [],
    sealedOn: null,
    effectiveOn: null,
  }
}

/** The agreement with something changed; null stays null. */
export const changed = (data: DisputeData, part: Partial<Agreement>): Agreement | null =>
  data.agreement && { ...data.agreement, ...part }

/** A party's signature added. */
export const signed = (
  data: DisputeData,
  party: string,
  way: Agreement['signatures'][number]['way'],
  on: string,
): Pick<DisputeData, 'agreement'> => ({
  agreement: changed(data, { signatures: [...(data.agreement?.signatures ?? []), { party, way, on }] }),
})

export const hasSigned = (data: DisputeData, party: string | undefined): boolean =>
  data.agreement?.signatures.some((signature) => signature.party === party) === true

export const unsigned = (data: DisputeData) => data.parties.filter(({ id }) => !hasSigned(data, id))

/** What follows from terms in effect: their obligations, or performance at once when none has a day. */
export function inEffect(
  data: DisputeData,
  terms: readonly Partial<Term>[],
  on: string,
): Pick<DisputeData, 'obligations' | 'performedOn' | 'concludedOn'> {
  const obligations = obligationsOf(data, terms, on)
  const isPerformed = openObligations({ obligations }).length === 0
  return { obligations, performedOn: isPerformed ? on : null, concludedOn: on }
}

/** One obligation per term with a day; a monthly term gives one for each month. */
function obligationsOf(
  data: DisputeData,
  terms: readonly Partial<Term>[],
  on: string,
): DisputeData['obligations'] {
  const dated = terms.flatMap((term) => {
    const { dueOn, repeat, times = 1 } = term
    if (!dueOn) return []
    const count = repeat === 'monthly' ? times : 1
    return Array.from({ length: count }, (_, index) => ({
      what: count === 1 ? (term.text ?? '') : `${term.text ?? ''}（第${index + 1}期）`,
      payer: term.payer ?? null,
      payee: term.payee ?? null,
      amountFen: term.amountFen ?? null,
      on,
      dueOn: addMonths(dueOn, index),
      doneOn: null,
      cancelledOn: null,
      breachedOn: null,
      urgedOn: null,
    }))
  })
  return [
    ...data.obligations,
    ...dated.map((each, index) => ({ id: nextId('o', data.obligations, index), ...each })),
  ]
}

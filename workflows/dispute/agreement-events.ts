import { addMonths, eventsOf } from '@maplebridge/engine/core'
import { z } from 'zod'
import {
  day,
  EXAMPLE_DUE,
  field,
  longText,
  moneyFen,
  notInFuture,
  notInPast,
  oneOf,
  oneOfCase,
  text,
  yesNo,
} from '../field.ts'
import { nextId } from '../record/data.ts'
import { partyOf } from '../record/parties.ts'
import type { Role } from '../roles.ts'
import type { Agreement, DisputeData, Term } from './data.ts'
import { repetitions } from './words.ts'

const event = eventsOf<DisputeData, Role>()

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

const agreementShape = {
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

type AgreementForm = z.output<z.ZodObject<typeof agreementShape>>

const exampleTerms = [{ text: '修复渗水部位', payer: '物业', dueOn: EXAMPLE_DUE, manner: '现场修复' }]

const termsInTime = (_data: DisputeData, form: AgreementForm, stamp: { on: string }) =>
  form.terms
    .map((term, index) => notInPast(term.dueOn, stamp as never, ['terms', String(index), 'dueOn']))
    .find((issue) => issue !== undefined)

export const agreementEvents = {
  'agreement.drafted': event({
    label: { zh: '制作调解协议书', en: 'Draw up the agreement' },
    hint: {
      zh: '一式份数为当事人数加一；重新制作则此前签名作废',
      en: 'One original per party and one for the committee; drawing it up again voids earlier signatures',
    },
    by: ['mediator'],
    apart: ['isNotMediatorHere', 'agentIsNotNeutral'],
    form: agreementShape,
    examples: [
      { facts: '渗水责任争议', terms: exampleTerms },
      { facts: '解除收养关系', terms: exampleTerms, identityRelation: true },
    ],
    check: termsInTime,
    record: (data, form, stamp) => ({
      agreement: newAgreement(data, form, 'written', false, false, stamp.on),
    }),
  }),

  'agreement.reachedOrally': event({
    label: { zh: '达成口头协议', en: 'Reach an oral agreement' },
    hint: {
      zh: '自达成之日起生效；当事人要求、不能即时履行或疑难案件应当制作协议书',
      en: 'Takes effect that day; to be written when a party asks, when it is not performed at once, or in complex cases',
    },
    by: ['mediator'],
    apart: ['isNotMediatorHere', 'agentIsNotNeutral'],
    form: {
      ...agreementShape,
      performedAtOnce: yesNo('已即时履行', 'Performed on the spot'),
      writtenAsked: yesNo('当事人要求书面协议', 'A party asks for a written one').default(false),
    },
    examples: [
      { facts: '噪音争议', terms: [{ text: '夜间不再施工' }], performedAtOnce: true },
      { facts: '渗水责任争议', terms: exampleTerms, performedAtOnce: false },
    ],
    check: termsInTime,
    record: (data, form, stamp) => ({
      agreement: {
        ...newAgreement(data, form, 'oral', form.performedAtOnce, form.writtenAsked, stamp.on),
        effectiveOn: stamp.on,
      },
      concludedOn: stamp.on,
      obligations: form.performedAtOnce ? [] : obligationsOf(data, form.terms, stamp.on),
      ...(form.performedAtOnce ? { performedOn: stamp.on } : {}),
    }),
  }),

  'agreement.signed': event({
    label: { zh: '电子签名', en: 'Sign electronically' },
    hint: { zh: '只能由当事人本人签名', en: 'Each party signs for himself' },
    by: ['party'],
    apart: ['isNoParty'],
    form: { confirmed: field(z.literal(true), '已阅读并自愿签署', 'Read, and signed freely') },
    examples: [{ confirmed: true }],
    check: (data, _form, stamp) =>
      hasSigned(data, partyOf(data, stamp.by)?.id)
        ? { path: ['confirmed'], label: { zh: '您已签名', en: 'You have signed already' } }
        : undefined,
    record: (data, _form, stamp) => signed(data, partyOf(data, stamp.by)?.id ?? '', 'electronic', stamp.on),
  }),

  'signature.recorded': event({
    label: { zh: '登记签名、指印', en: 'Record a signature on paper' },
    hint: {
      zh: '原件扫描入卷；代理人不得代签',
      en: 'The original is scanned into the dossier; agents never sign for a party',
    },
    by: ['mediator'],
    apart: ['isNotMediatorHere', 'agentIsNotNeutral'],
    form: {
      party: oneOfCase('unsignedParties', '当事人', 'Party'),
      way: field(z.enum(['ink', 'fingerprint', 'seal']), '方式', 'Way', { 'x-choices': 'signWays' }),
      original: text('原件存放或扫描件', 'Where the original or its scan is'),
      on: day('签署日期（不填为今天）', 'Day signed (today when empty)').optional(),
    },
    examples: (data) =>
      unsigned(data).map(({ id }) => ({ party: id, way: 'ink' as const, original: '卷内第3页' })),
    check: (_data, form, stamp) => notInFuture(form.on, stamp),
    record: (data, form, stamp) => signed(data, form.party, form.way, form.on ?? stamp.on),
  }),

  'agreement.signedByMediator': event({
    label: { zh: '调解员签名', en: 'Sign as mediator' },
    by: ['mediator'],
    apart: ['isNotMediatorHere', 'agentIsNotNeutral'],
    form: { confirmed: field(z.literal(true), '已阅读并签署', 'Read and signed').default(true) },
    check: (data, _form, stamp) =>
      data.agreement?.mediatorSignatures.some(({ id }) => id === stamp.by)
        ? { path: ['confirmed'], label: { zh: '您已签名', en: 'You have signed already' } }
        : undefined,
    record: (data, _form, stamp) => ({
      agreement: changed(data, {
        mediatorSignatures: [...(data.agreement?.mediatorSignatures ?? []), { id: stamp.by, on: stamp.on }],
      }),
    }),
  }),

  'agreement.sealed': event({
    label: { zh: '加盖调委会印章', en: 'Seal the agreement' },
    hint: {
      zh: '各方签名、调解员签名齐全后盖章，协议自此生效',
      en: 'After every signature; the agreement takes effect with the seal',
    },
    by: ['committeeChair'],
    form: { note: longText('说明', 'Note').optional() },
    record: (data, _form, stamp) => ({
      agreement: changed(data, { sealedOn: stamp.on, effectiveOn: stamp.on }),
      concludedOn: stamp.on,
      obligations: obligationsOf(data, data.agreement?.terms ?? [], stamp.on),
    }),
  }),
}

function newAgreement(
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

const changed = (data: DisputeData, part: Partial<Agreement>): Agreement | null =>
  data.agreement && { ...data.agreement, ...part }

const signed = (
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
      breachedOn: null,
      urgedOn: null,
    }))
  })
  return [
    ...data.obligations,
    ...dated.map((each, index) => ({ id: nextId('o', data.obligations, index), ...each })),
  ]
}

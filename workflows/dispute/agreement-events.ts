import { type CivilDate, eventsOf, type Label, type PaperMark } from '@maplebridge/engine/core'
import { z } from 'zod'
import {
  day,
  EXAMPLE_DUE,
  field,
  longText,
  notInFuture,
  notInPast,
  oneOfCase,
  text,
  yesNo,
} from '../field.ts'
import { partyName } from '../record/data.ts'
import { partyOf } from '../record/parties.ts'
import type { Role } from '../roles.ts'
import {
  type AgreementForm,
  agreementShape,
  changed,
  hasSigned,
  inEffect,
  newAgreement,
  signed,
  unsigned,
} from './agreement.ts'
import type { DisputeData } from './data.ts'
import { signWays } from './words.ts'

const event = eventsOf<DisputeData, Role>()

const mark = (does: PaperMark['does'], name: string, on: CivilDate, way?: Label): PaperMark => ({
  document: 'agreement',
  does,
  name,
  on,
  ...(way ? { way } : {}),
})

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
    marks: (_data, _form, stamp) => [mark('drawnUp', stamp.name, stamp.on)],
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
      ...inEffect(data, form.performedAtOnce ? [] : form.terms, stamp.on),
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
    marks: (data, _form, stamp) => [
      mark('signed', partyOf(data, stamp.by)?.name ?? stamp.name, stamp.on, signWays.electronic),
    ],
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
    marks: (data, form, stamp) => [
      mark('signed', partyName(data, form.party), form.on ?? stamp.on, signWays[form.way]),
    ],
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
    marks: (_data, _form, stamp) => [mark('signed', stamp.name, stamp.on)],
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
      ...inEffect(data, data.agreement?.terms ?? [], stamp.on),
    }),
    marks: (_data, _form, stamp) => [mark('sealed', stamp.name, stamp.on)],
  }),
}

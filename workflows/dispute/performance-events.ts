import { eventsOf } from '@maplebridge/engine/core'
import { day, longText, notInFuture, oneOf, oneOfCase, org, someOfCase, text } from '../field.ts'
import { dayFiled, filingIssue, filingShape } from '../record/filing.ts'
import type { Role } from '../roles.ts'
import { allParties, type DisputeData } from './data.ts'
import { openObligations } from './obligations.ts'
import { confirmationResults, courtGrounds } from './words.ts'

const event = eventsOf<DisputeData, Role>()

/** Performance of the agreement and its confirmation by the court. */
export const performanceEvents = {
  'obligation.performed': event({
    label: { zh: '义务已履行', en: 'An obligation was performed' },
    by: ['agent', 'mediator', 'partySecretary', 'unitHandler'],
    form: {
      obligation: oneOfCase('openObligations', '义务', 'Obligation'),
      evidence: longText(
        '履行凭证（收条、转账单、验收单）',
        'Evidence (receipt, transfer, acceptance sheet)',
      ),
      on: day('履行日期（不填为今天）', 'Day (today when empty)').optional(),
    },
    examples: (data) => openObligations(data).map(({ id }) => ({ obligation: id, evidence: '收条' })),
    check: (_data, form, stamp) => notInFuture(form.on, stamp),
    record(data, form, stamp) {
      const obligations = data.obligations.map((each) =>
        each.id === form.obligation ? { ...each, doneOn: form.on ?? stamp.on } : each,
      )
      return {
        obligations,
        performedOn: openObligations({ obligations }).length === 0 ? stamp.on : data.performedOn,
      }
    },
  }),

  'breach.noted': event({
    label: { zh: '登记不履行', en: 'Note a breach' },
    hint: {
      zh: '经司法确认的可申请强制执行，未确认的可就协议起诉；先行督促',
      en: 'A confirmed agreement can be enforced, another one sued upon; urge first',
    },
    by: ['agent', 'mediator', 'partySecretary', 'party'],
    form: {
      obligation: oneOfCase('overdueObligations', '到期未履行的义务', 'Obligation past its day'),
      facts: longText('情况', 'Facts'),
    },
    examples: (data) =>
      openObligations(data)
        .filter(({ breachedOn }) => breachedOn !== null)
        .map(({ id }) => ({ obligation: id, facts: '到期未付' })),
    record: (data, form, stamp) => ({
      obligations: data.obligations.map((each) =>
        each.id === form.obligation ? { ...each, breachedOn: each.breachedOn ?? stamp.on } : each,
      ),
    }),
  }),

  'performance.urged': event({
    label: { zh: '督促履行', en: 'Urge performance' },
    activity: { zh: '督促', en: 'Urging' },
    by: ['agent', 'mediator', 'partySecretary'],
    form: {
      obligation: oneOfCase('openObligations', '义务', 'Obligation'),
      notes: longText('督促情况', 'Notes'),
    },
    examples: (data) => openObligations(data).map(({ id }) => ({ obligation: id, notes: '电话督促' })),
    record: (data, form, stamp) => ({
      obligations: data.obligations.map((each) =>
        each.id === form.obligation ? { ...each, urgedOn: stamp.on } : each,
      ),
    }),
  }),

  'confirmation.applied': event({
    label: { zh: '共同申请司法确认', en: 'Apply jointly for confirmation' },
    hint: {
      zh: '协议生效之日起30日内，各方当事人共同申请',
      en: 'Within 30 days of effect, all parties together',
    },
    by: ['mediator', 'committeeChair'],
    form: {
      by: someOfCase('parties', '申请的当事人', 'Parties who apply'),
      ground: oneOf(courtGrounds, 'courtGrounds', '管辖法院', 'Court with jurisdiction'),
      court: text('法院名称', 'Name of the court', 100),
      courtOrg: org('法院（在本系统内的）', 'The court, if it works in this system').optional(),
      ...filingShape,
    },
    examples: (data) => [{ by: allParties(data), ground: 'organisation' as const, court: '青石区人民法院' }],
    check: (data, form, stamp) => filingIssue(form, data.agreement?.effectiveOn, stamp),
    record: (data, form, stamp) => ({
      confirmation: {
        by: form.by,
        court: form.court,
        ground: form.ground,
        appliedOn: dayFiled(data, stamp, form),
        acceptedOn: null,
        decidedOn: null,
        result: null,
        rulingNumber: null,
      },
      orgs:
        form.courtOrg && !data.orgs.some(({ id }) => id === form.courtOrg?.id)
          ? [...data.orgs, form.courtOrg]
          : data.orgs,
    }),
  }),

  'confirmation.accepted': event({
    label: { zh: '法院受理', en: 'The court accepts' },
    by: ['courtLiaison', 'mediator', 'committeeChair'],
    form: { number: text('受理案号', 'Court number', 100).optional() },
    record: (data, _form, stamp) => ({
      confirmation: data.confirmation && { ...data.confirmation, acceptedOn: stamp.on },
    }),
  }),

  'confirmation.decided': event({
    label: { zh: '法院裁定', en: 'The court rules' },
    by: ['courtLiaison', 'mediator', 'committeeChair'],
    form: {
      result: oneOf(confirmationResults, 'confirmationResults', '结果', 'Result'),
      rulingNumber: text('裁定书文号', 'Number of the ruling', 100),
      on: day('裁定日期（不填为今天）', 'Day (today when empty)').optional(),
    },
    examples: [
      { result: 'confirmed', rulingNumber: '（2026）云0199民特1号' },
      { result: 'rejected', rulingNumber: '（2026）云0199民特1号' },
    ],
    check: (_data, form, stamp) => notInFuture(form.on, stamp),
    record: (data, form, stamp) => ({
      confirmation: data.confirmation && {
        ...data.confirmation,
        decidedOn: form.on ?? stamp.on,
        result: form.result,
        rulingNumber: form.rulingNumber,
      },
    }),
  }),

  'confirmation.withdrawn': event({
    label: { zh: '撤回司法确认申请', en: 'Withdraw the application' },
    by: ['mediator', 'committeeChair', 'courtLiaison'],
    form: { reason: longText('理由', 'Reason') },
    examples: [{ reason: '当事人撤回' }],
    record: () => ({ confirmation: null }),
  }),
}

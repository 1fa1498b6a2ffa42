import type { Section } from '@maplebridge/engine/core'
import {
  aboutSection,
  byDay,
  careSections,
  endingSection,
  responsibilitySections,
  row,
  section,
  togetherSections,
  yuan,
} from '../record/describe.ts'
import { channels, otherRoutes, partyParts } from '../record/words.ts'
import type { DisputeData } from './data.ts'
import * as words from './words.ts'

/** The sections of a case page. */
export const describe = (data: DisputeData): Section[] => [
  ...aboutSection(data),
  ...partiesSection(data),
  ...peopleSection(data),
  ...responsibilitySections(data),
  ...togetherSections(data),
  ...agreementSection(data),
  ...performanceSection(data),
  ...outcomeSection(data),
  ...careSections(data),
  ...endingSection(data),
]

const partiesSection = (data: DisputeData): Section[] =>
  section(
    '当事人和意愿',
    'Parties and their consent',
    data.parties.map(({ id, name, part }) => {
      const consent = data.consents.find(({ party }) => party === id)
      const answer =
        consent === undefined
          ? data.consentAskedOn === null
            ? { zh: '未征询', en: 'not asked' }
            : { zh: '待答复', en: 'answer awaited' }
          : consent.answer === 'yes'
            ? {
                zh: `${consent.on} 同意（${channels[consent.channel].zh}）`,
                en: `consented ${consent.on} (${channels[consent.channel].en})`,
              }
            : { zh: `${consent.on} 拒绝`, en: `refused ${consent.on}` }
      return row(
        `${partyParts[part].zh} ${name}`,
        `${partyParts[part].en} ${name}`,
        answer,
        consent === undefined ? 'wait' : consent.answer === 'yes' ? 'good' : 'bad',
      )
    }),
  )

const peopleSection = (data: DisputeData): Section[] =>
  section('办理人员', 'Who works on it', [
    row('调解员', 'Mediators', data.mediators.map(({ name }) => name).join('、')),
    ...data.experts.map(({ kind, name }) =>
      row(words.expertKinds[kind].zh, words.expertKinds[kind].en, name),
    ),
    row('承办人', 'Handlers', data.handlers.map(({ name }) => name).join('、')),
    row('参与单位', 'Units taking part', data.orgs.map(({ name }) => name).join('、')),
    ...data.hostingConsents.map(({ party, on }) =>
      row(
        '书面同意代理人主持',
        'Agrees that the agent mediates',
        `${data.parties.find(({ id }) => id === party)?.name ?? party} ${on}`,
        'good',
      ),
    ),
  ])

function agreementSection(data: DisputeData): Section[] {
  const { agreement } = data
  if (agreement === null) return []
  return section('调解协议', 'Agreement', [
    row('形式', 'Form', words.agreementForms[agreement.form]),
    ...agreement.terms.map(({ text, amountFen, dueOn }, index) =>
      row(
        `第${index + 1}条`,
        `Term ${index + 1}`,
        [text, yuan(amountFen), dueOn].filter((part) => part).join('；'),
      ),
    ),
    ...(agreement.form === 'oral'
      ? []
      : data.parties.map(({ id, name }) => {
          const signature = agreement.signatures.find(({ party }) => party === id)
          return row(
            `${name}签名`,
            `Signature of ${name}`,
            signature
              ? {
                  zh: `${signature.on} ${words.signWays[signature.way].zh}`,
                  en: `${signature.on}, ${words.signWays[signature.way].en}`,
                }
              : { zh: '待签', en: 'awaited' },
            signature ? 'good' : 'wait',
          )
        })),
    row('一式份数', 'Originals', agreement.form === 'oral' ? null : String(agreement.copies)),
    row('盖章', 'Sealed', agreement.sealedOn, 'good'),
    row('生效', 'In effect', agreement.effectiveOn, 'good'),
  ])
}

const performanceSection = (data: DisputeData): Section[] => [
  ...section(
    '履行',
    'Performance',
    data.obligations
      .filter(({ cancelledOn }) => cancelledOn === null)
      .map(({ what, payer, amountFen, dueOn, doneOn, breachedOn }) => {
        const { value, tone } = byDay(dueOn, doneOn)
        const name = [payer, what, yuan(amountFen)].filter((part) => part).join(' ')
        return row(name, name, value, breachedOn !== null ? 'bad' : tone)
      }),
  ),
  ...confirmationSection(data),
]

function confirmationSection({ confirmation, confirmationWindowEnded }: DisputeData): Section[] {
  return section('司法确认', 'Confirmation', [
    row('法院', 'Court', confirmation?.court),
    row('申请', 'Applied', confirmation?.appliedOn),
    row('受理', 'Accepted', confirmation?.acceptedOn),
    row(
      '结果',
      'Result',
      confirmation?.result && words.confirmationResults[confirmation.result],
      confirmation?.result === 'confirmed' ? 'good' : 'bad',
    ),
    row('裁定书', 'Ruling', confirmation?.rulingNumber),
    confirmationWindowEnded !== null && confirmation === null
      ? row('申请期限', 'Period', { zh: '已届满', en: 'ended' }, 'bad')
      : undefined,
  ])
}

const outcomeSection = (data: DisputeData): Section[] =>
  section('其他结果', 'Other outcomes', [
    ...data.suspensions.map(({ from, to, reason }) =>
      row('中止', 'Suspended', {
        zh: `${from} 至 ${to ?? '今'}（${words.suspensionReasons[reason].zh}）`,
        en: `${from} to ${to ?? 'now'} (${words.suspensionReasons[reason].en})`,
      }),
    ),
    row(
      '终止原因',
      'Ended because',
      data.termination && words.terminationReasons[data.termination.reason],
      'bad',
    ),
    row('撤回', 'Withdrawn', data.withdrawal?.on),
    ...data.referrals.map(({ on, route }) =>
      row('引导途径', 'Referred to', {
        zh: `${on} ${otherRoutes[route].zh}`,
        en: `${on} ${otherRoutes[route].en}`,
      }),
    ),
    row('重新启动', 'Reopened', data.reopening && words.reopeningReasons[data.reopening.reason]),
  ])

import type { Section } from '@maplebridge/engine/core'
import { categories } from '../categories.ts'
import {
  aboutSection,
  careSections,
  endingSection,
  responsibilitySections,
  row,
  section,
  togetherSections,
} from '../record/describe.ts'
import { partyParts } from '../record/words.ts'
import type { PetitionData } from './data.ts'
import { activeMembers } from './group-events.ts'
import * as words from './words.ts'

/** The sections of a case page. */
export const describe = (data: PetitionData): Section[] => [
  ...aboutSection(data),
  ...petitionSection(data),
  ...section(
    '信访人',
    'Petitioners',
    // a group is one line: its members stand one by one among the parties
    partsOf(data).map((part) => {
      const { zh, en } = part === 'applicant' ? PETITIONER : partyParts[part]
      const names = data.parties.filter((party) => party.part === part).map(({ name }) => name)
      return row(zh, en, names.join('、'))
    }),
  ),
  ...handlingSection(data),
  ...hearingSections(data),
  ...answerSection(data),
  ...reviewSection(data),
  ...responsibilitySections(data),
  ...togetherSections(data),
  ...careSections(data),
  ...endSection(data),
  ...endingSection(data),
]

const PETITIONER = { zh: '信访人', en: 'Petitioner' }

const partsOf = ({ parties }: PetitionData) => [...new Set(parties.map(({ part }) => part))]

const petitionSection = (data: PetitionData): Section[] =>
  section('信访信息', 'The petition', [
    row('渠道', 'Channel', data.channel && words.petitionChannels[data.channel]),
    row('收到', 'Received', data.receivedOn),
    row('邮戳', 'Postmark', data.postmarkedOn),
    row('目的', 'Purpose', data.purpose && words.purposes[data.purpose]),
    row('处理途径', 'Path', data.handlingPath && words.handlingPaths[data.handlingPath]),
    row('内容分类', 'Category', data.category && categories[data.category]),
    row('人数', 'People', data.people === null ? null : String(data.people)),
    row('其他来访人员', 'Others who came along', data.attendees.join('、')),
    ...activeMembers(data).map(({ names, people }) =>
      row('群体成员', 'Member of the group', {
        zh: `${names.join('、')}（${people}人）`,
        en: `${names.join(', ')} (${people})`,
      }),
    ),
    row('代表', 'Representatives', data.representatives.join('、')),
    ...data.splits.map(({ title, on }) => row('分出的诉求', 'Split off', `${on} ${title}`)),
    data.repeat ? row('重复信访', 'Repeated', { zh: '是', en: 'yes' }) : undefined,
  ])

const handlingSection = (data: PetitionData): Section[] =>
  section('办理', 'Handling', [
    row('转送', 'Forwarded', data.forwardedOn),
    row('办理机关', 'Organ', data.unit?.name),
    row('签收', 'Signed for', data.unitReceivedOn),
    ...data.objections.map(({ on, reasons, decision }) =>
      row('异议', 'Objection', `${on} ${reasons}`, decision === 'pending' ? 'wait' : undefined),
    ),
    row('告知', 'Notified', data.notifiedOn, data.noticeMissed ? 'bad' : 'good'),
    row('受理', 'Accepted', data.acceptedOn),
    data.countedFrom === data.acceptedOn
      ? undefined
      : row('期限起算（逾期受理）', 'Period counts from (accepted late)', data.countedFrom, 'bad'),
    row('办理方式', 'Track', data.acceptedOn && words.tracks[data.track]),
    row('转为普通程序', 'Upgraded', data.upgradedOn),
    row('听取陈述', 'Petitioner heard', data.heardOn, 'good'),
    ...data.extensions.map(({ days, reason, decision }) =>
      row('延期', 'Extension', {
        zh: `${days}日（${reason}）${words.decisions[decision].zh}`,
        en: `${days} days (${reason}), ${words.decisions[decision].en}`,
      }),
    ),
  ])

const hearingSections = (data: PetitionData): Section[] =>
  data.hearings.flatMap(({ stage, calledFor, place, chair, panel, from, to, assessment, result, signedBy }) =>
    section(`听证（${words.hearingStages[stage].zh}）`, `Hearing (${words.hearingStages[stage].en})`, [
      from === null
        ? row('通知', 'Announced for', `${calledFor} ${place}`, 'wait')
        : row('时间', 'Days', { zh: `${from} 至 ${to ?? '今'}`, en: `${from} to ${to ?? 'now'}` }),
      row('主持人', 'Chair', chair.name),
      row('听证员', 'Panel', panel.join('、')),
      row(
        '评议意见',
        'Opinion of the panel',
        assessment && {
          zh: `${assessment.opinion}（同意${assessment.inFavour}，不同意${assessment.against}）`,
          en: `${assessment.opinion} (${assessment.inFavour} for, ${assessment.against} against)`,
        },
      ),
      row('听证结果', 'Result', result),
      row('笔录签名', 'Transcript signed by', signedBy.join('、')),
    ]),
  )

const answerSection = (data: PetitionData): Section[] =>
  section('处理意见', 'The answer', [
    row('意见', 'Outcome', data.opinion && words.opinionOutcomes[data.opinion.outcome]),
    row('出具', 'Issued', data.answeredOn, data.answerMissed ? 'bad' : 'good'),
    row('应当办结', 'Was due', data.answerMissed, 'bad'),
    row('依据', 'Law', data.opinion?.law),
    row('救济途径', 'Remedy', data.opinion?.remedy),
    row('送达', 'Delivered', data.deliveredOn),
    row('协议', 'Settlement', data.settlement && words.settlementKinds[data.settlement.kind], 'good'),
  ])

const reviewSection = (data: PetitionData): Section[] => [
  ...requestSection('复查', 'Review', data.review),
  ...requestSection('复核', 'Re-review', data.reReview),
]

const requestSection = (zh: string, en: string, request: PetitionData['review']): Section[] =>
  request === null
    ? []
    : section(zh, en, [
        row('机关', 'Organ', request.organ.name),
        row('请求', 'Requested', request.requestedOn),
        row('结论', 'Outcome', request.outcome && words.reviewOutcomes[request.outcome]),
        row('出具', 'Decided', request.decidedOn),
        row('送达', 'Delivered', request.deliveredOn),
      ])

/** Three facts, each by its own name. */
const endSection = (data: PetitionData): Section[] =>
  section('办结、终结', 'Finished, final', [
    row('办结', 'Finished', data.finishedOn),
    row('终结', 'Final', data.finalOn),
    row('撤回', 'Withdrawn', data.withdrawnOn),
    data.repeats > 0 ? row('重复信访次数', 'Brought again', String(data.repeats)) : undefined,
    data.mergedRepeats > 0
      ? row('期限内重复提出', 'Brought again in time', String(data.mergedRepeats))
      : undefined,
  ])

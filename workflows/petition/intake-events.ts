import { eventsOf, type FormIssue, type Stamp } from '@maplebridge/engine/core'
import { z } from 'zod'
import { categories } from '../categories.ts'
import { day, field, longText, notInFuture, oneOf, org, person, text, yesNo } from '../field.ts'
import { nextId } from '../record/data.ts'
import { dayReceived } from '../record/filing.ts'
import { partyShape } from '../record/party-form.ts'
import { difficulties } from '../record/words.ts'
import type { Role } from '../roles.ts'
import { representativesAtMost, settingsOf } from '../settings.ts'
import type { PetitionData } from './data.ts'
import { receivers } from './roles.ts'
import { handlingPaths, petitionChannels, purposes, tracks } from './words.ts'

const event = eventsOf<PetitionData, Role>()

const { part: _part, ...petitionerShape } = partyShape

const opened = (data: PetitionData, stamp: Stamp): Pick<PetitionData, 'openedOn' | 'openedBy'> => ({
  openedOn: data.openedOn ?? stamp.on,
  openedBy: data.openedBy ?? { id: stamp.by, name: stamp.name },
})

/** Who visits comes to a counter, and a counter closes. */
const atCounter = ({ channel, receivedOn }: { channel: string; receivedOn?: string }) => ({
  way: channel === 'visit' ? ('counter' as const) : ('online' as const),
  receivedOn,
})

const channelField = () => oneOf(petitionChannels, 'petitionChannels', '渠道', 'Channel')
const purposeField = () => oneOf(purposes, 'purposes', '信访目的', 'Purpose')
const receivedField = () => day('收到日期（不填为今天）', 'Received on (today when empty)').optional()

/** From the letter box to a sorted petition. */
export const petitionIntakeEvents = {
  'petition.received': event({
    label: { zh: '接收信访', en: 'Receive a petition' },
    hint: { zh: '先记下来，15日内登记并转送', en: 'Noted first; registered and forwarded within 15 days' },
    by: [...receivers, 'gridWorker', 'agent'],
    form: {
      channel: channelField(),
      what: longText('反映内容', 'What it says'),
      purpose: purposeField().optional(),
      name: text('信访人', 'Petitioner', 60).optional(),
      receivedOn: receivedField(),
    },
    examples: [{ channel: 'telephone', what: '反映青苗补偿未发', name: '赵某丑' }],
    check: (_data, form, stamp) => notInFuture(form.receivedOn, stamp, 'receivedOn'),
    record: (data, form, stamp) => ({
      ...opened(data, stamp),
      channel: form.channel,
      purpose: form.purpose ?? null,
      receivedOn: dayReceived(data, stamp, atCounter(form)),
      title: form.what.slice(0, 40),
      summary: form.what,
      lead: {
        what: form.what,
        place: '',
        household: null,
        reporterName: form.name ?? null,
        reporterPhone: null,
      },
    }),
  }),

  'petition.registered': event({
    label: { zh: '登记信访', en: 'Register the petition' },
    hint: {
      zh: '登记后取得编号；检举控告只有信访部门和纪检监察机关可以查看',
      en: 'Gives the number; an accusation is seen by the petition office and the discipline organ only',
    },
    by: receivers,
    numbered: true,
    form: {
      channel: channelField(),
      title: text('标题', 'Title', 60),
      purpose: purposeField(),
      request: longText('投诉请求', 'What is asked for'),
      summary: longText('事实和理由', 'Facts and reasons'),
      place: text('问题属地', 'Place of the problem'),
      fromNationalOffice: yesNo('国家信访局转来', 'Handed down by the national office').default(false),
      anonymous: yesNo('匿名', 'Anonymous').default(false),
      petitioners: field(
        z.array(z.object(petitionerShape)).max(500),
        '信访人（走访的为代表）',
        'Petitioners (on a visit: the representatives)',
      ).default([]),
      attendees: field(
        z.array(z.object({ name: text('姓名', 'Name', 60) })).max(500),
        '其他来访人员',
        'Others who came along',
      ).default([]),
      people: field(z.int().min(1), '信访人数', 'Number of people').optional(),
      against: text('所反映的单位', 'Unit complained about', 100).optional(),
      receivedOn: receivedField(),
      postmarkedOn: day('邮戳日期', 'Postmark').optional(),
    },
    examples: [
      {
        channel: 'letter',
        title: '青苗补偿未发',
        purpose: 'request',
        request: '支付青苗补偿',
        summary: '征地后青苗补偿未支付',
        place: '槐荫社区',
        petitioners: [{ name: '赵某丑' }],
      },
    ],
    prefill: (data) =>
      data.channel
        ? {
            channel: data.channel,
            title: data.title,
            summary: data.summary,
            ...(data.purpose ? { purpose: data.purpose } : {}),
            ...(data.request ? { request: data.request } : {}),
            ...(data.place ? { place: data.place } : {}),
            ...(data.people ? { people: data.people } : {}),
            ...(data.receivedOn ? { receivedOn: data.receivedOn } : {}),
            ...(data.lead?.reporterName ? { petitioners: [{ name: data.lead.reporterName }] } : {}),
          }
        : {},
    check: (data, form, stamp) =>
      notInFuture(form.receivedOn, stamp, 'receivedOn') ??
      notInFuture(form.postmarkedOn, stamp, 'postmarkedOn') ??
      petitionerIssue(data, form),
    record: (data, form, stamp) => ({
      ...opened(data, stamp),
      registeredOn: stamp.on,
      receivedOn: form.receivedOn ?? data.receivedOn ?? dayReceived(data, stamp, atCounter(form)),
      postmarkedOn: form.postmarkedOn ?? null,
      channel: form.channel,
      title: form.title,
      request: form.request,
      summary: form.summary,
      place: form.place,
      purpose: form.purpose,
      fromNationalOffice: form.fromNationalOffice,
      anonymous: form.anonymous,
      attendees: form.attendees.map(({ name }) => name),
      people: groupSize(form),
      // an accusation never stays with the organ it was handed to: the petition office sorts it
      direct: stamp.role === 'unitHandler' && form.purpose !== 'accusation',
      parties: [
        ...form.petitioners.map((each) => ({ ...each, part: 'applicant' as const })),
        ...(form.against && form.purpose !== 'accusation'
          ? [
              {
                name: form.against,
                part: 'respondent' as const,
                kind: 'organisation' as const,
                capacity: 'full' as const,
              },
            ]
          : []),
      ].map((each, index) => ({ ...each, id: nextId('p', [], index), addedOn: stamp.on })),
    }),
  }),

  'petition.classified': event({
    label: { zh: '甄别分类', en: 'Classify' },
    hint: {
      zh: '目的、处理途径、初次或重复；检举控告不得转给被检举控告的人或单位',
      en: 'Purpose, path, first or repeated; an accusation never goes to whom it accuses',
    },
    by: ['petitionBureau', 'streetCenter', 'unitHandler'],
    form: {
      purpose: purposeField(),
      handlingPath: oneOf(handlingPaths, 'handlingPaths', '处理途径', 'Path').optional(),
      category: oneOf(categories, 'categories', '内容分类', 'Category').default('other'),
      people: field(z.int().min(1), '信访人数', 'Number of people').optional(),
      repeat: yesNo('重复信访', 'Repeated').default(false),
      previousNumber: text('原信访编号', 'Number of the earlier petition', 60).optional(),
      difficulty: oneOf(difficulties, 'difficulties', '难易程度', 'Difficulty').default('ordinary'),
      track: oneOf(tracks, 'tracks', '办理方式', 'Track').default('ordinary'),
      accusedUnits: field(
        z.array(z.object({ unit: org('单位', 'Unit') })).max(20),
        '被检举控告的单位',
        'Units accused',
      ).default([]),
      accusedPersons: field(
        z.array(z.object({ person: person('人员', 'Person') })).max(20),
        '被检举控告的人',
        'Persons accused',
      ).default([]),
    },
    examples: [
      { purpose: 'request', handlingPath: 'petitionProcedure' },
      { purpose: 'request', handlingPath: 'petitionProcedure', track: 'simple' },
      { purpose: 'suggestion' },
      { purpose: 'accusation', accusedUnits: [{ unit: { id: 'accused', name: '某单位' } }] },
    ],
    prefill: (data) => ({
      ...(data.purpose ? { purpose: data.purpose } : {}),
      ...(data.category ? { category: data.category } : {}),
      ...(data.handlingPath ? { handlingPath: data.handlingPath } : {}),
      ...(data.people ? { people: data.people } : {}),
      ...(data.previousNumber ? { previousNumber: data.previousNumber } : {}),
      difficulty: data.difficulty,
      repeat: data.repeat,
      track: data.track,
      ...(data.accusedUnits.length > 0 ? { accusedUnits: data.accusedUnits.map((unit) => ({ unit })) } : {}),
      ...(data.accusedPersons.length > 0
        ? { accusedPersons: data.accusedPersons.map((accused) => ({ person: accused })) }
        : {}),
    }),
    check: (data, form) => classificationIssue(data, form),
    record: (data, form) => ({
      purpose: form.purpose,
      handlingPath: form.handlingPath ?? null,
      category: form.category,
      people: form.people ?? data.people,
      repeat: form.repeat,
      difficulty: form.difficulty,
      previousNumber: form.previousNumber ?? null,
      track: form.track,
      accusedUnits: form.accusedUnits.map(({ unit }) => unit),
      accusedPersons: form.accusedPersons.map(({ person: accused }) => accused),
      direct: data.direct && form.purpose !== 'accusation',
    }),
  }),
}

interface Group {
  petitioners: unknown[]
  attendees: unknown[]
  people?: number
}

const groupSize = ({ people, petitioners, attendees }: Group): number =>
  people ?? Math.max(1, petitioners.length + attendees.length)

function petitionerIssue(
  data: PetitionData,
  form: Group & { channel: string; anonymous: boolean },
): FormIssue | undefined {
  if (!form.anonymous && form.petitioners.length === 0)
    return {
      path: ['petitioners'],
      label: { zh: '须登记信访人，或注明匿名', en: 'Name the petitioners, or mark it anonymous' },
    }
  const most = representativesAtMost(settingsOf(data), groupSize(form))
  if (form.channel === 'visit' && form.petitioners.length > most)
    return {
      path: ['petitioners'],
      label: {
        zh: `多人走访须推选代表，代表不超过${most}人；其余登记为来访人员`,
        en: `A group that visits chooses at most ${most} representatives; the others are noted as attendees`,
      },
    }
  if (form.channel !== 'visit' && form.attendees.length > 0)
    return {
      path: ['attendees'],
      label: { zh: '仅走访登记其他来访人员', en: 'Only a visit has others who came along' },
    }
}

function classificationIssue(
  data: PetitionData,
  form: { purpose: string; handlingPath?: string; track: string; people?: number; repeat: boolean },
): FormIssue | undefined {
  if (form.purpose === 'request' && form.handlingPath === undefined)
    return {
      path: ['handlingPath'],
      label: { zh: '申诉求决须确定处理途径', en: 'A request needs its path' },
    }
  return trackIssue(data, form.track, { ...form, people: form.people ?? data.people })
}

/** First petitions of one or a few people that accuse nobody may go the simple track. */
export const trackIssue = (
  data: PetitionData,
  track: string,
  matter: { purpose: string | null; repeat: boolean; people: number | null },
): FormIssue | undefined =>
  track === 'simple' &&
  (matter.purpose === 'accusation' ||
    matter.repeat ||
    (matter.people ?? 1) >= settingsOf(data).simplePeopleBelow)
    ? {
        path: ['track'],
        label: {
          zh: '简易办理仅限初次、非集体、非检举控告的事项',
          en: 'The simple track is for first, non-collective matters that accuse nobody',
        },
      }
    : undefined

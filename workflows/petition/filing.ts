import { eventsOf, type Facts } from '@maplebridge/engine/core'
import { choicesFrom, longText, oneOf, type Person, someOfCase, text } from '../field.ts'
import { handedOver } from '../record/conversion.ts'
import type { RecordData } from '../record/data.ts'
import { inCharge, type Role } from '../roles.ts'
import { petitionChannels, purposes } from './words.ts'

const { accusation: _accusation, ...filed } = purposes
/** Whoever accuses does so himself, in the restricted lane: a record that others have read never becomes one. */
export const filedPurposes = filed

export const filingChoices = {
  petitionChannels: choicesFrom(petitionChannels),
  filedPurposes: choicesFrom(filedPurposes),
}

interface Leaving<D> {
  procedure: string
  facts: (data: D) => Facts
  /** whoever goes on following the case, beside its handlers and mandated agents */
  hands: (data: D) => readonly Person[]
}

const applicants = (data: RecordData) => data.parties.filter(({ part }) => part === 'applicant')

/**
 * The matter goes on as a petition: an agent files it FOR the resident and keeps following. Same record,
 * same number; the organs' periods count from today.
 */
export const petitionFiled = <D extends RecordData>({ procedure, facts, hands }: Leaving<D>) =>
  eventsOf<D, Role>()({
    label: { zh: '代为提出信访', en: 'File a petition for the resident' },
    hint: {
      zh: '同一记录转为信访，编号不变，信访期限自今日起算；代理人继续跟进',
      en: 'The same record goes on as a petition under its number; periods begin today, the agent follows on',
    },
    by: ['agent', 'mediator', ...inCharge],
    form: {
      channel: oneOf(petitionChannels, 'petitionChannels', '渠道', 'Channel'),
      title: text('标题', 'Title', 60),
      purpose: oneOf(filedPurposes, 'filedPurposes', '信访目的', 'Purpose'),
      request: longText('投诉请求', 'What is asked for'),
      summary: longText('事实和理由', 'Facts and reasons'),
      place: text('问题属地', 'Place of the problem'),
      petitioners: someOfCase('parties', '信访人', 'Petitioners').optional(),
    },
    prefill: (data: D) =>
      ({
        channel: 'web',
        purpose: 'request',
        title: data.title.slice(0, 60),
        ...(data.request ? { request: data.request } : {}),
        summary: data.summary,
        place: data.place,
        ...(applicants(data).length > 0 ? { petitioners: applicants(data).map(({ id }) => id) } : {}),
      }) as const,
    examples: (data: D) => [
      {
        channel: 'web' as const,
        title: '房屋渗水请求处理',
        purpose: 'request' as const,
        request: '查明责任并修复',
        summary: '卧室顶棚渗水，协调未果',
        place: '3号楼2单元501室',
        ...(data.parties[0] ? { petitioners: [data.parties[0].id] } : {}),
      },
    ],
    check: (data: D, form) =>
      data.registeredOn !== null && form.petitioners === undefined
        ? { path: ['petitioners'], label: { zh: '须指明信访人', en: 'Say who petitions' } }
        : undefined,
    becomes: {
      workflow: 'petition',
      event: 'case.converted',
      form: (data: D, filing: object) => ({
        ...handedOver(procedure, data, facts(data), hands(data)),
        filing,
      }),
    },
  })

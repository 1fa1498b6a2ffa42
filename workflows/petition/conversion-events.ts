import { eventsOf, type Stamp } from '@maplebridge/engine/core'
import { z } from 'zod'
import { field, longText, oneOf } from '../field.ts'
import { convertedShape, handedOver, takenOver } from '../record/conversion.ts'
import { inCharge, type Role } from '../roles.ts'
import type { PetitionData } from './data.ts'
import { facts } from './facts.ts'
import { filedPurposes } from './filing.ts'
import { petitionChannels } from './words.ts'

const event = eventsOf<PetitionData, Role>()

const filingShape = z.object({
  channel: oneOf(petitionChannels, 'petitionChannels', '渠道', 'Channel'),
  title: z.string(),
  purpose: z.enum(Object.keys(filedPurposes) as [keyof typeof filedPurposes]),
  request: z.string(),
  summary: z.string(),
  place: z.string(),
  petitioners: z.array(z.string()).optional(),
})

/** Who petitions speaks for himself now; whoever only stood beside him becomes a third party. */
function partiesOf(
  parties: PetitionData['parties'],
  petitioners: readonly string[],
): PetitionData['parties'] {
  return parties.map((party) =>
    petitioners.includes(party.id)
      ? { ...party, part: 'applicant' as const }
      : party.part === 'applicant'
        ? { ...party, part: 'third' as const }
        : party,
  )
}

const leaving = {
  by: ['petitionBureau', 'unitHandler', 'agent', ...inCharge],
  form: {
    agreed: field(z.literal(true), '信访人同意', 'The petitioner agrees'),
    reason: longText('理由', 'Reason'),
  },
} as const
const becomes = (workflow: string) => ({
  workflow,
  event: 'case.converted',
  form: (data: PetitionData) => handedOver('petition', data, facts(data)),
})

/** One record: into the petition procedure, and out of it again. */
export const conversionEvents = {
  'case.converted': event({
    label: { zh: '转为信访', en: 'Goes on as a petition' },
    by: [],
    form: { ...convertedShape, filing: filingShape },
    examples: [
      {
        from: 'agency',
        record: { settings: {} },
        facts: {},
        filing: {
          channel: 'web',
          title: '房屋渗水',
          purpose: 'request',
          request: '修复',
          summary: '渗水',
          place: '槐荫社区',
        },
      },
    ],
    record: (_data, form, stamp: Stamp) => ({
      ...takenOver(form, stamp),
      channel: form.filing.channel,
      title: form.filing.title,
      purpose: form.filing.purpose,
      request: form.filing.request,
      summary: form.filing.summary,
      place: form.filing.place,
      receivedOn: stamp.on,
      parties: partiesOf(form.record.parties, form.filing.petitioners ?? []),
      people: form.filing.petitioners?.length ?? form.record.people,
    }),
  }),

  'mediation.requested': event({
    ...leaving,
    label: { zh: '转为人民调解', en: "Go on as people's mediation" },
    hint: {
      zh: '信访程序及其期限到此为止；调解达成协议的也可在信访程序内登记',
      en: 'The petition and its periods end here; a settlement may also be reached within the petition',
    },
    examples: [{ agreed: true, reason: '各方愿意调解' }],
    becomes: becomes('dispute'),
  }),

  'agency.requested': event({
    ...leaving,
    label: { zh: '转为信访代理', en: 'Go on as agency' },
    hint: {
      zh: '由代理人继续联系、协调；信访程序及其期限到此为止',
      en: 'An agent goes on contacting and coordinating; the petition and its periods end here',
    },
    examples: [{ agreed: true, reason: '由社区代理人协调' }],
    becomes: becomes('agency'),
  }),
}

import type { Json, Principal } from '@maplebridge/engine/core'
import type { Role } from '../roles.ts'
import { places, Story, someone } from '../testing/story.ts'

/** 青石区自然资源局 and the organs above it, all fictional. */
export const organs = {
  land: '99/9999/999901/land',
  discipline: '99/9999/999901/discipline',
  district: places.district,
  city: '99/9999',
} as const

export const official = (id: string, name: string, role: Role, path: string): Principal =>
  someone(id, name, [role], path)

export const bureau = official('bureau', '何某', 'petitionBureau', organs.district)
export const otherBureau = official('bureau2', '施某', 'petitionBureau', organs.district)
export const handler = official('handler', '吕某', 'unitHandler', organs.land)
export const head = official('head', '曹某', 'unitHead', organs.land)
export const districtReviewer = official('reviewer1', '孔某', 'reviewer', organs.district)
export const cityReviewer = official('reviewer2', '严某', 'reviewer', organs.city)
export const discipline = official('discipline', '华某', 'disciplineOrgan', organs.discipline)
export const supervisor = official('supervisor', '金某', 'supervisor', organs.district)
export const petitioner = someone('zhao', '赵某丑')

export const land = { id: organs.land, name: '青石区自然资源局' }
export const districtGovernment = { id: organs.district, name: '青石区人民政府' }
export const cityGovernment = { id: organs.city, name: '云溪市人民政府' }

export const letter = {
  channel: 'letter',
  title: '青苗补偿未发',
  purpose: 'request',
  request: '支付青苗补偿4260元',
  summary: '征地后青苗补偿未支付',
  place: '槐荫社区',
  against: '青石区自然资源局',
  petitioners: [
    { name: '赵某丑', account: 'zhao' },
    { name: '钱某寅' },
    ...[...'甲乙丙丁戊己庚辛壬癸'].map((ten) => ({ name: `联名人${ten}` })),
  ],
}

export const newPetition = (settings: Record<string, Json> = {}): Story =>
  new Story('petition', settings, organs.district)

/** Registered on 5 January 2026, classified and forwarded on the 12th, signed for that day. */
export function untilSignedFor(
  classified: object = {},
  registered: object = letter,
  settings: Record<string, Json> = {},
): Story {
  const story = newPetition(settings)
  story.tell('2026-01-05', bureau, 'petition.registered', registered)
  story.tell('2026-01-05', bureau, 'petition.classified', {
    purpose: 'request',
    handlingPath: 'petitionProcedure',
    ...classified,
  })
  story.tell('2026-01-12', bureau, 'petition.forwarded', { unit: land })
  story.tell('2026-01-12', handler, 'petition.signedFor')
  return story
}

/** Told and accepted on the 26th. */
export function untilAccepted(settings: Record<string, Json> = {}): Story {
  const story = untilSignedFor({}, letter, settings)
  story.tell('2026-01-26', handler, 'petition.notified', { channel: 'signed', told: '按信访程序办理' })
  story.tell('2026-01-26', handler, 'petition.accepted')
  return story
}

/** Heard, decided and served: the window for a review runs from 11 February to 13 March 2026. */
export function untilServed(settings: Record<string, Json> = {}): Story {
  const story = untilAccepted(settings)
  story.tell('2026-02-03', handler, 'petitioner.heard', { place: '接待室', statement: '要求支付' })
  story.tell('2026-02-10', head, 'opinion.issued', opinion)
  story.tell('2026-02-11', handler, 'opinion.delivered', { way: 'direct', proof: '送达回证' })
  return story
}

export const opinion = {
  outcome: 'notSupported',
  facts: '补偿款已包干',
  opinion: '不予支持',
  law: '某补偿办法第八条',
  remedy: '自收到之日起30日内向青石区人民政府请求复查',
}

/** A hearing announced and held in time, up to the opinion of its panel of five. */
export function hold(story: Story, who: Principal, announced: string, begun: string, assessed: string) {
  story.tell(announced, who, 'hearing.called', {
    on: begun,
    place: '听证室',
    chair: { id: who.person, name: who.name },
    panel: [...'甲乙丙丁戊'].map((stem) => ({ name: `听证员${stem}` })),
  })
  story.tell(begun, who, 'hearing.begun', { present: '各方当事人' })
  story.tell(assessed, who, 'hearing.assessed', { opinion: '应予支付', inFavour: 5 })
}

export const hearingEnd = {
  transcript: '各方陈述',
  signedBy: [{ name: '赵某丑' }],
  result: '应予支付',
}

import { DISTRICT, LAND_BUREAU } from '../people.ts'
import { type Story, step } from './story.ts'

/**
 * A petition that goes the whole way: a letter of twelve about unpaid compensation, forwarded in time,
 * extended, late all the same, answered, reviewed, re-reviewed with a hearing, paid. Fictional.
 */
const land = { id: LAND_BUREAU, name: '青石区自然资源局' }
const served = { way: 'direct', proof: '送达回证', alsoServedBy: '吕某子' }
const cosigners = [...'甲乙丙丁戊己庚辛壬癸'].map((stem) => ({ name: `联名人某${stem}` }))

/** Five, so that a vote decides. */
const panel = ['代表某甲', '律师某乙', '专家某丙', '居民某丁', '居民某戊']

export const unpaidCrops: Story = {
  id: 'unpaid-crops',
  procedure: 'petition',
  steps: [
    step(1, '2026-01-05T09:00', 'weimoujia', 'petition.registered', {
      channel: 'letter',
      title: '青苗补偿款未发放',
      purpose: 'request',
      request: '支付青苗补偿款4260元。',
      summary: '赵某丑等十二人来信反映，征地后青苗补偿款一直未支付。',
      place: '柳湾街道槐荫社区',
      against: '青石区自然资源局',
      petitioners: [
        { name: '赵某丑', phone: '13800001212', account: 'zhaomouchou' },
        { name: '钱某寅' },
        ...cosigners,
      ],
    }),
    step(1, '2026-01-05T09:30', 'weimoujia', 'petition.classified', {
      purpose: 'request',
      handlingPath: 'petitionProcedure',
    }),
    step(2, '2026-01-12T09:00', 'weimoujia', 'petition.forwarded', { unit: land }),
    step(2, '2026-01-12T14:00', 'jiangmoubing', 'petition.signedFor'),
    step(4, '2026-01-26T09:00', 'jiangmoubing', 'petition.notified', {
      channel: 'signed',
      told: '属于本机关职权范围，按信访程序办理。',
    }),
    step(4, '2026-01-26T09:30', 'jiangmoubing', 'petition.accepted'),
    step(5, '2026-02-03T09:00', 'jiangmoubing', 'petitioner.heard', {
      place: '自然资源局接待室',
      statement: '要求按实际面积支付补偿款。',
    }),
    step(5, '2026-02-03T15:00', 'jiangmoubing', 'investigation.made', {
      notes: '调取征地测绘资料和补偿清册。',
    }),
    step(7, '2026-03-25T09:00', 'jiangmoubing', 'extension.requested', { days: 30, reason: '需复核测绘' }),
    step(7, '2026-03-25T15:00', 'xiemouding', 'extension.decided', { approved: true }),
    step(7, '2026-03-26T09:00', 'jiangmoubing', 'extension.told', { channel: 'signed' }),
    step(9, '2026-04-27T09:00', 'weimoujia', 'case.supervised', {
      demand: '已超期，请尽快办结并说明原因。',
      replyBy: '2026-05-08',
    }),
    step(10, '2026-05-08T09:00', 'xiemouding', 'supervision.answered', {
      demand: 'd1',
      answer: '复核测绘耗时，处理意见已形成。',
    }),
    step(10, '2026-05-08T10:00', 'xiemouding', 'opinion.issued', {
      outcome: 'notSupported',
      facts: '补偿款已按协议包干支付给村集体。',
      opinion: '对另行支付青苗补偿款的请求不予支持。',
      law: '某征地补偿办法（虚构）第八条',
      remedy: '自收到本意见书之日起30日内向青石区人民政府请求复查。',
    }),
    step(11, '2026-05-11T09:00', 'jiangmoubing', 'opinion.delivered', served),
    step(12, '2026-06-02T09:00', 'zhaomouchou', 'review.requested', {
      organ: { id: DISTRICT, name: '青石区人民政府' },
      grounds: '补偿款并未发到本人。',
    }),
    step(13, '2026-07-01T09:00', 'zoumouwu', 'review.decided', {
      outcome: 'upheld',
      facts: '补偿款已由村集体领取，领取凭证齐全。',
      opinion: '原处理意见认定事实清楚，予以维持。',
      law: '信访工作条例第三十五条',
      remedy: '30日内向云溪市人民政府请求复核。',
    }),
    step(14, '2026-07-03T09:00', 'zoumouwu', 'review.delivered', served),
    step(15, '2026-07-20T09:00', 'zhaomouchou', 'reReview.requested', {
      organ: { id: '99/9999', name: '云溪市人民政府' },
      grounds: '补偿清册没有本人签名。',
    }),
    step(16, '2026-07-27T09:00', 'yumouji', 'hearing.called', {
      on: '2026-08-03',
      startsAt: '09:00',
      place: '云溪市听证室',
      chair: { id: 'yumouji', name: '喻某己' },
      panel: panel.map((name) => ({ name })),
      invitees: [
        { name: '青石区自然资源局', kind: 'unit' },
        { name: '槐荫社区居民代表', kind: 'resident' },
      ],
    }),
    step(16, '2026-08-03T09:00', 'yumouji', 'hearing.begun', {
      present: '赵某丑、青石区自然资源局、听证员五名',
    }),
    step(16, '2026-08-03T10:00', 'yumouji', 'hearing.noted', {
      part: 'statement',
      speaker: '赵某丑',
      notes: '补偿清册没有本人签名，款项未收到。',
    }),
    step(16, '2026-08-12T15:00', 'yumouji', 'hearing.assessed', {
      findings: '补偿清册没有赵某丑签名，无证据证明款项支付到户。',
      opinion: '补偿款应当支付到户。',
      inFavour: 4,
      against: 1,
      dissent: '一名听证员认为应由村集体支付。',
    }),
    step(16, '2026-08-12T17:00', 'yumouji', 'hearing.ended', {
      transcript: '各方陈述、质证、辩论。',
      signedBy: [{ name: '赵某丑' }, { name: '喻某己' }],
      result: '建议支付青苗补偿款。',
    }),
    step(17, '2026-08-27T09:00', 'yumouji', 'reReview.decided', {
      outcome: 'changed',
      facts: '经听证查明，补偿清册没有申请人签名，款项未支付到户。',
      opinion: '青苗补偿款4260元应当支付给申请人本人。',
      law: '信访工作条例第三十六条',
      duties: [{ what: '支付青苗补偿款4260元', unit: '青石区自然资源局', dueOn: '2026-09-30' }],
    }),
    step(18, '2026-08-31T09:00', 'yumouji', 'reReview.delivered', served),
    step(18, '2026-09-18T09:00', 'xiemouding', 'item.done', { item: 'i1', evidence: '银行付款回单' }),
    step(18, '2026-09-18T10:00', 'weimoujia', 'petition.resolved', { evidence: '付款回单，赵某丑签收' }),
    step(19, '2026-10-12T09:00', 'weimoujia', 'petition.repeated', { channel: 'web', why: '同一事实和理由' }),
  ],
}

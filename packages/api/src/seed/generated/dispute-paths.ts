import { addDays } from '@maplebridge/engine/core'
import type { Plan } from './plan.ts'

/** Ways a dispute goes, and how often. Each continues the one before it as far as it shares the way. */
export const disputePaths: { weight: number; walk: (plan: Plan) => void }[] = [
  { weight: 5, walk: lead },
  { weight: 2, walk: dismissed },
  { weight: 5, walk: (plan) => registered(plan) },
  { weight: 4, walk: (plan) => screened(registered(plan)) },
  { weight: 5, walk: (plan) => asked(screened(registered(plan))) },
  { weight: 4, walk: refused },
  { weight: 10, walk: (plan) => mediating(accepted(plan)) },
  { weight: 3, walk: suspended },
  { weight: 5, walk: tooFarApart },
  { weight: 3, walk: withdrawn },
  { weight: 5, walk: (plan) => agreed(mediating(accepted(plan)), 10) },
  { weight: 8, walk: (plan) => signed(agreed(mediating(accepted(plan)), 40)) },
  { weight: 4, walk: breached },
  { weight: 5, walk: confirmed },
  { weight: 1, walk: rejected },
  { weight: 2, walk: applied },
  { weight: 2, walk: performedBeforeRuling },
  { weight: 1, walk: barred },
  { weight: 2, walk: acceptedWithoutMediator },
  { weight: 2, walk: referred },
  { weight: 20, walk: (plan) => resolved(performed(plan)) },
  { weight: 14, walk: (plan) => archived(resolved(performed(plan))) },
  { weight: 12, walk: spoken },
  { weight: 3, walk: reopened },
]

function lead(plan: Plan): Plan {
  const { agent, grid } = plan.office
  return plan.do(grid, 'lead.reported', { what: plan.matter.summary, place: plan.place, handTo: agent })
}

function dismissed(plan: Plan) {
  lead(plan)
    .wait(1, 2)
    .do(plan.office.chair, 'lead.dismissed', { reason: '经走访核实，双方已自行和好，不存在纠纷。' })
}

function registered(plan: Plan): Plan {
  const { matter, parties, random, office } = plan
  const isHeard = random.chance(45)
  if (isHeard) lead(plan).wait(0, 1)
  return plan.do(office.agent.id, 'case.registered', {
    title: `${parties[0]?.name ?? ''}与${parties[1]?.name ?? ''}${matter.title}`.slice(0, 60),
    category: matter.category,
    source: isHeard ? 'proactive' : random.pick(['application', 'application', 'police', 'petition']),
    potential: isHeard && random.chance(40),
    colour: matter.colour,
    place: plan.place,
    summary: matter.summary,
    request: matter.request,
    people: 2 + random.below(4),
    parties,
  })
}

function screened(plan: Plan): Plan {
  return plan.wait(0, 1).do(plan.office.chair, 'case.screened', {
    inScope: true,
    personalStatus: plan.matter.category === 'marriageFamily',
  })
}

function asked(plan: Plan): Plan {
  const { chair } = plan.office
  plan
    .do(chair, 'consent.asked')
    .do(chair, 'mediator.assigned', { mediator: plan.mediator, relation: 'none' })
  return plan.wait(0, 1).do(plan.mediator.id, 'consent.given', { party: 'p1', channel: 'signed' })
}

function refused(plan: Plan) {
  asked(screened(registered(plan)))
    .wait(1, 2)
    .do(plan.mediator.id, 'consent.refused', {
      party: 'p2',
      channel: 'phone',
      reason: '不愿调解，要求走诉讼。',
    })
}

function accepted(plan: Plan): Plan {
  return asked(screened(registered(plan)))
    .wait(0, 2)
    .do(plan.mediator.id, 'consent.given', { party: 'p2', channel: 'inPerson' })
}

function mediating(plan: Plan): Plan {
  const { mediator, random, place } = plan
  plan.wait(1, 3).do(mediator.id, 'visit.made', {
    place,
    present: plan.parties.map((party) => party.name).join('、'),
    notes: '现场查看，分别听取双方意见。',
  })
  if (random.chance(50))
    plan
      .wait(1, 4)
      .do(mediator.id, 'investigation.made', { place, asked: '邻居某某', notes: '了解纠纷经过。' })
  return plan.wait(2, 6).do(mediator.id, 'session.held', {
    place: `${plan.office.place}调解室`,
    recorder: '某记录员',
    notes: '双方陈述意见，调解员释法说理。',
    result: 'continued',
  })
}

function suspended(plan: Plan) {
  mediating(accepted(plan))
    .wait(2, 4)
    .do(plan.mediator.id, 'mediation.suspended', { reason: 'appraisal', note: '委托鉴定损失数额。' })
  if (plan.random.chance(50)) agreed(plan.wait(15, 25).do(plan.mediator.id, 'mediation.resumed'), 20)
}

function tooFarApart(plan: Plan) {
  mediating(accepted(plan))
    .wait(3, 8)
    .do(plan.mediator.id, 'session.held', {
      place: `${plan.office.place}调解室`,
      notes: '双方分歧较大。',
      result: 'failure',
    })
  plan.wait(1, 3).do(plan.mediator.id, 'mediation.ended', { reason: 'tooFarApart', routesTold: true })
}

function withdrawn(plan: Plan) {
  accepted(plan)
    .wait(2, 5)
    .do(plan.mediator.id, 'application.withdrawn', { settled: true, reason: '当事人自行和解。' })
}

/** An agreement whose obligation falls due `days` later. */
function agreed(plan: Plan, days: number, more: Record<string, boolean> = {}): Plan {
  const { mediator, random, matter, parties } = plan
  plan.wait(2, 7).do(mediator.id, 'session.held', {
    place: `${plan.office.place}调解室`,
    recorder: '某记录员',
    notes: '逐项核对，达成一致。',
    result: 'success',
  })
  return plan.do(mediator.id, 'agreement.drafted', {
    ...more,
    facts: matter.summary,
    terms: [
      {
        text: matter.term,
        payer: parties[1]?.name ?? '',
        payee: parties[0]?.name ?? '',
        amountFen: (5 + random.below(95)) * 10_000,
        dueOn: addDays(plan.day, days),
        manner: random.pick(['银行转账', '现金支付，出具收条', '现场履行']),
      },
    ],
  })
}

function signed(plan: Plan): Plan {
  const { mediator, office } = plan
  plan.wait(0, 2)
  for (const party of plan.partyIds)
    plan.do(mediator.id, 'signature.recorded', { party, way: 'ink', original: '卷内协议书原件' })
  return plan.do(mediator.id, 'agreement.signedByMediator').do(office.chair, 'agreement.sealed')
}

function performed(plan: Plan): Plan {
  signed(agreed(mediating(accepted(plan)), 20))
  return plan.wait(8, 16).do(plan.mediator.id, 'obligation.performed', { obligation: 'o1', evidence: '收条' })
}

function breached(plan: Plan) {
  signed(agreed(mediating(accepted(plan)), 10))
    .wait(12, 14)
    .do(plan.mediator.id, 'performance.urged', { obligation: 'o1', notes: '电话督促，对方承诺一周内履行。' })
}

function applied(plan: Plan): Plan {
  const { mediator } = plan
  return signed(agreed(mediating(accepted(plan)), 60))
    .wait(5, 15)
    .do(mediator.id, 'confirmation.applied', {
      by: plan.partyIds,
      ground: 'organisation',
      court: '青石区人民法院',
    })
}

function acceptedByCourt(plan: Plan): Plan {
  return applied(plan).wait(3, 6).do(plan.mediator.id, 'confirmation.accepted', {})
}

const rulingNumber = (plan: Plan) => `（2026）云0199民特${10 + plan.random.below(80)}号`

function confirmed(plan: Plan) {
  acceptedByCourt(plan)
    .wait(8, 20)
    .do(plan.mediator.id, 'confirmation.decided', { result: 'confirmed', rulingNumber: rulingNumber(plan) })
}

function rejected(plan: Plan) {
  acceptedByCourt(plan)
    .wait(8, 12)
    .do(plan.mediator.id, 'confirmation.decided', { result: 'rejected', rulingNumber: rulingNumber(plan) })
}

function performedBeforeRuling(plan: Plan) {
  acceptedByCourt(plan)
    .wait(1, 3)
    .do(plan.mediator.id, 'obligation.performed', { obligation: 'o1', evidence: '转账回单' })
}

/** Title to property is nothing a court confirms on an agreement. */
function barred(plan: Plan) {
  signed(agreed(mediating(accepted(plan)), 90, { titleConfirmation: true }))
}

function acceptedWithoutMediator(plan: Plan) {
  const { chair } = plan.office
  screened(registered(plan)).do(chair, 'consent.asked')
  plan.wait(0, 1).do(chair, 'consent.given', { party: 'p1', channel: 'signed' })
  plan.do(chair, 'consent.given', { party: 'p2', channel: 'signed' })
}

function referred(plan: Plan) {
  refused(plan)
  plan.wait(0, 1).do(plan.office.chair, 'case.referred', { route: 'lawsuit', to: '青石区人民法院' })
}

function resolved(plan: Plan): Plan {
  const { mediator, office, parties } = plan
  plan.wait(5, 12).do(mediator.id, 'followUp.made', {
    met: parties[0]?.name ?? '',
    situation: '已履行完毕，双方未再发生争执。',
  })
  plan.do(mediator.id, 'closing.proposed', { evidence: '履行凭证、回访记录' })
  return plan.wait(0, 2).do(office.approver, 'case.resolved', { opinion: '同意结案' })
}

function archived(plan: Plan) {
  const { archivist, chair } = plan.office
  plan.wait(3, 10).do(archivist ?? chair, 'case.archived', { retention: plan.random.pick(['long', 'short']) })
}

/** A small matter settled on the spot by word of mouth. */
function spoken(plan: Plan) {
  const { mediator, matter } = plan
  mediating(accepted(plan))
    .wait(1, 2)
    .do(mediator.id, 'agreement.reachedOrally', {
      facts: matter.summary,
      terms: [{ text: matter.term }],
      performedAtOnce: true,
    })
  resolved(plan)
}

function reopened(plan: Plan) {
  resolved(performed(plan))
    .wait(10, 40)
    .do(plan.mediator.id, 'case.reopened', { reason: 'recurrence', facts: '同一问题再次出现。' })
}

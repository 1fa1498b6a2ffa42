import { addDays } from '@maplebridge/engine/core'
import type { Plan } from './plan.ts'

/** Ways an agency goes: from a clue to a plan carried out, or to mediation, or nowhere. */
export const agencyPaths: { weight: number; walk: (plan: Plan) => void }[] = [
  { weight: 3, walk: lead },
  { weight: 4, walk: (plan) => registered(plan) },
  { weight: 4, walk: (plan) => mandated(registered(plan)) },
  { weight: 6, walk: (plan) => facts(mandated(registered(plan))) },
  { weight: 6, walk: (plan) => coordinating(facts(mandated(registered(plan)))) },
  { weight: 6, walk: (plan) => executing(coordinating(facts(mandated(registered(plan))))) },
  { weight: 5, walk: (plan) => fedBack(executing(coordinating(facts(mandated(registered(plan)))))) },
  { weight: 2, walk: (plan) => planned(coordinating(facts(mandated(registered(plan))))) },
  { weight: 8, walk: resolved },
  { weight: 6, walk: archived },
  { weight: 1, walk: dismissed },
  { weight: 4, walk: unresolved },
  { weight: 4, walk: toMediation },
]

function lead(plan: Plan) {
  const { agent, grid } = plan.office
  plan.do(grid, 'lead.reported', { what: plan.matter.summary, place: plan.place, handTo: agent })
}

function registered(plan: Plan): Plan {
  const { agent } = plan.office
  lead(plan)
  return plan.wait(0, 1).do(agent.id, 'case.registered', {
    title: `${plan.parties[0]?.name ?? ''}反映${plan.matter.title.replace('纠纷', '问题')}`,
    category: plan.matter.category,
    source: 'proactive',
    potential: true,
    colour: plan.matter.colour,
    place: plan.place,
    summary: plan.matter.summary,
    request: plan.matter.request,
    parties: plan.parties,
  })
}

function mandated(plan: Plan): Plan {
  const { agent } = plan.office
  return plan.wait(0, 2).do(agent.id, 'mandate.signed', {
    principal: 'p1',
    agent,
    powers: '反映情况、联系责任部门、参加协调、领取文书',
    validUntil: addDays(plan.day, 365),
  })
}

function facts(plan: Plan): Plan {
  const { agent } = plan.office
  plan.wait(0, 2).do(agent.id, 'visit.made', {
    place: plan.place,
    present: plan.parties[0]?.name ?? '',
    notes: '入户查看，拍照记录。',
  })
  plan.do(agent.id, 'facts.recorded', { facts: plan.matter.summary })
  plan.wait(0, 2).do(agent.id, 'contact.made', {
    unit: plan.matter.company ?? '青石区住房和城乡建设局',
    contact: '经办人',
    channel: 'phone',
    notes: '说明情况，请其派员参加协调。',
    promise: '派员参加协调会',
    promisedFor: addDays(plan.day, 5),
  })
  return plan.do(agent.id, 'unit.identified', {
    name: plan.matter.company ?? '青石区住房和城乡建设局',
    why: '属其职责范围',
  })
}

function coordinating(plan: Plan): Plan {
  const { agent, place } = plan.office
  plan.wait(1, 2).do(agent.id, 'meeting.called', {
    on: addDays(plan.day, 2),
    place: `${place}议事室`,
    invited: '居民、责任单位',
  })
  return plan.wait(2, 3).do(agent.id, 'meeting.held', {
    place: `${place}议事室`,
    attendees: `${plan.parties.map((party) => party.name).join('、')}、责任单位经办人`,
    notes: '各方陈述意见，逐项明确责任。',
    result: '达成处理方案。',
    items: [
      {
        what: plan.matter.term,
        unit: plan.matter.company ?? plan.parties[1]?.name ?? '',
        dueOn: addDays(plan.day, 14),
        payer: plan.matter.company ?? plan.parties[1]?.name ?? '',
      },
    ],
  })
}

function dismissed(plan: Plan) {
  lead(plan)
  plan.wait(1, 2).do(plan.office.chair, 'lead.dismissed', { reason: '经走访核实，问题已自行解决。' })
}

function planned(plan: Plan): Plan {
  return plan.wait(0, 1).do(plan.office.agent.id, 'plan.agreed', { plan: plan.matter.term })
}

function archived(plan: Plan) {
  resolved(plan)
  const { archivist, chair } = plan.office
  plan.wait(3, 10).do(archivist ?? chair, 'case.archived', { retention: 'long' })
}

function executing(plan: Plan): Plan {
  return planned(plan).do(plan.office.agent.id, 'execution.started')
}

function fedBack(plan: Plan): Plan {
  const { agent } = plan.office
  // one in four is done too late
  plan
    .wait(plan.random.chance(25) ? 15 : 5, 16)
    .do(agent.id, 'item.done', { item: 'i1', evidence: '现场照片', confirmedBy: plan.parties[0]?.name ?? '' })
  return plan.do(agent.id, 'result.confirmed', {
    told: '事项已办理完毕',
    confirmedBy: plan.parties[0]?.name ?? '',
  })
}

function resolved(plan: Plan) {
  const { agent, approver } = plan.office
  fedBack(executing(coordinating(facts(mandated(registered(plan))))))
  plan.wait(5, 10).do(agent.id, 'followUp.made', {
    met: plan.parties[0]?.name ?? '',
    situation: '问题已解决，居民表示满意。',
  })
  plan.do(agent.id, 'closing.proposed', { evidence: '现场照片、回访记录' })
  plan.wait(0, 2).do(approver, 'case.resolved', { opinion: '同意结案' })
}

function unresolved(plan: Plan) {
  facts(mandated(registered(plan)))
    .wait(10, 20)
    .do(plan.office.agent.id, 'agency.closed', {
      reason: 'noSolution',
      told: '已告知可以向人民法院起诉或者依法信访。',
    })
}

function toMediation(plan: Plan) {
  const { agent } = plan.office
  facts(mandated(registered(plan)))
    .wait(2, 6)
    .do(agent.id, 'mediation.requested', { reason: '双方愿意通过人民调解解决。' })
}

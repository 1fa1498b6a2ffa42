import { HOUSING_BUREAU } from '../people.ts'
import { type Story, step } from './story.ts'

/**
 * The leaking ceiling: a grid worker hears of it, the agent registers, visits, calls the departments,
 * brings all to one table twice, hosts with everybody's written consent; the works are done, visited
 * after the rain, rated by the resident and archived. All persons and places are fictional.
 */
const hu = { id: 'humoubing', name: '胡某丙' }

const registered = {
  title: '3号楼2单元501室卧室顶棚渗水纠纷',
  category: 'property',
  source: 'proactive',
  potential: true,
  colour: 'yellow',
  place: '槐荫社区3号楼2单元501室',
  household: '3-2-501',
  summary: '501室住户张某甲反映卧室顶棚渗水，怀疑601室卫生间漏水，双方及物业对责任各执一词。',
  request: '查明渗水原因，尽快修复并处理室内损失。',
  people: 3,
  parties: [
    {
      name: '张某甲',
      part: 'applicant',
      gender: 'male',
      birthYear: 1968,
      nation: '汉族',
      occupation: '退休',
      address: '槐荫社区3号楼2单元501室',
      identity: '999901196803150011',
      phone: '13800005501',
      account: 'zhangmoujia',
    },
    {
      name: '李某乙',
      part: 'respondent',
      gender: 'female',
      birthYear: 1985,
      nation: '汉族',
      occupation: '教师',
      address: '槐荫社区3号楼2单元601室',
      identity: '999901198507201020',
      phone: '13800006601',
      account: 'limouyi',
    },
    {
      kind: 'organisation',
      name: '云溪市测试物业服务有限公司',
      part: 'respondent',
      legalRepresentative: '周某寅',
      address: '云溪市青石区槐荫路1号',
      phone: '0999-5550101',
      account: 'zhoumouyin',
    },
  ],
}

const agreement = {
  facts:
    '2026年3月2日，张某甲反映其501室卧室顶棚渗水。经现场查看，渗水源于外墙与屋面交接处（共用部位），与601室卫生间无关。张某甲要求修复并处理室内损失；物业公司主张属共用部位，应使用维修资金。',
  terms: [
    {
      text: '测试物业协助业主委员会申请应急使用维修资金18600元，用于外墙与屋面交接处修缮。',
      payer: '云溪市测试物业服务有限公司',
      payee: '全体相关业主',
      amountFen: 1_860_000,
      dueOn: '2026-03-18',
      manner: '向区住建局提出书面申请',
    },
    {
      text: '测试物业组织施工单位完成外墙与屋面交接处防水修缮。',
      payer: '云溪市测试物业服务有限公司',
      payee: '张某甲',
      dueOn: '2026-04-03',
      manner: '现场施工，三方验收',
    },
    {
      text: '测试物业承担501室卧室室内修复费用并完成修复。',
      payer: '云溪市测试物业服务有限公司',
      payee: '张某甲',
      amountFen: 180_000,
      dueOn: '2026-04-03',
      manner: '现场修复',
    },
  ],
}

export const leakingHouse: Story = {
  id: 'leaking-house',
  procedure: 'dispute',
  steps: [
    step(1, '2026-03-02T09:10', 'sunmouding', 'lead.reported', {
      what: '3号楼2单元501室卧室顶棚渗水',
      place: '槐荫社区3号楼2单元501室',
      household: '3-2-501',
      reporterName: '张某甲',
      handTo: hu,
    }),
    step(2, '2026-03-02T10:30', 'humoubing', 'case.registered', registered, 'agent'),

    step(
      3,
      '2026-03-03T09:00',
      'humoubing',
      'case.screened',
      { inScope: true, note: '邻里、物业之间的民事争议；询问无回避情形' },
      'agent',
    ),
    step(
      3,
      '2026-03-03T09:20',
      'humoubing',
      'visit.made',
      {
        place: '501室、601室',
        present: '张某甲、李某乙',
        notes: '查看渗水部位并拍照四张，601室卫生间近期未装修。',
      },
      'agent',
    ),
    step(
      3,
      '2026-03-03T10:10',
      'humoubing',
      'mandate.signed',
      {
        principal: 'p1',
        agent: hu,
        powers: '反映情况、联系责任部门、参加协调、领取文书',
        validUntil: '2026-12-31',
      },
      'agent',
    ),
    step(3, '2026-03-03T10:20', 'humoubing', 'consent.asked', {}, 'agent'),
    step(3, '2026-03-03T10:30', 'humoubing', 'consent.given', { party: 'p1', channel: 'signed' }, 'agent'),
    step(3, '2026-03-03T10:40', 'humoubing', 'consent.given', { party: 'p2', channel: 'signed' }, 'agent'),

    step(
      4,
      '2026-03-04T09:30',
      'humoubing',
      'unit.invited',
      {
        unit: { id: HOUSING_BUREAU, name: '青石区住房和城乡建设局' },
        matter: '核实防水保修期及维修资金使用规则，派员现场查看',
      },
      'agent',
    ),
    step(
      4,
      '2026-03-04T10:00',
      'humoubing',
      'contact.made',
      {
        unit: '青石区住房和城乡建设局',
        contact: '钱某丑',
        channel: 'inPerson',
        notes: '楼栋2019年11月竣工，防水五年保修期已届满（建设工程质量管理条例40）；共用部位可申请维修资金。',
        promise: '派员现场查看',
        promisedFor: '2026-03-06',
      },
      'agent',
    ),

    step(
      5,
      '2026-03-05T09:00',
      'humoubing',
      'contact.made',
      {
        unit: '云溪市测试物业服务有限公司',
        contact: '周某寅',
        channel: 'inPerson',
        notes: '项目经理周某寅同意参加调解。',
      },
      'agent',
    ),
    step(
      5,
      '2026-03-05T09:30',
      'humoubing',
      'hosting.agreed',
      { party: 'p1', evidence: '书面同意书' },
      'agent',
    ),
    step(
      5,
      '2026-03-05T09:31',
      'humoubing',
      'hosting.agreed',
      { party: 'p2', evidence: '书面同意书' },
      'agent',
    ),
    step(
      5,
      '2026-03-05T09:32',
      'humoubing',
      'hosting.agreed',
      { party: 'p3', evidence: '书面同意书（盖章）' },
      'agent',
    ),
    step(5, '2026-03-05T09:40', 'humoubing', 'consent.given', { party: 'p3', channel: 'signed' }, 'agent'),
    step(5, '2026-03-05T11:00', 'zhengmouchen', 'mediator.assigned', {
      mediator: hu,
      relation: 'none',
      partiesAgree: true,
    }),

    step(
      6,
      '2026-03-06T09:30',
      'humoubing',
      'visit.made',
      {
        place: '501室、屋面',
        present: '张某甲、李某乙、物业工程师、住建局钱某丑',
        notes: '闭水试验及外墙淋水试验。',
        finding: '渗水源为外墙与屋面交接处（共用部位），与601室卫生间无关，李某乙不承担责任。',
      },
      'agent',
    ),
    step(
      6,
      '2026-03-06T11:00',
      'humoubing',
      'promise.kept',
      { promise: 'c1', note: '住建局派员到场' },
      'agent',
    ),

    step(
      7,
      '2026-03-10T14:00',
      'humoubing',
      'meeting.held',
      {
        place: '槐荫社区议事室',
        attendees: '张某甲、李某乙、周某寅、住建局钱某丑、社区书记吴某卯',
        notes: '各方陈述意见，住建局说明维修资金使用规则。',
        result: '共用部位由物业组织修缮并申请维修资金；先行临时堵漏；室内损失下次再议。',
        items: [
          {
            what: '临时堵漏',
            unit: '测试物业',
            owner: { id: 'zhoumouyin', name: '周某寅' },
            dueOn: '2026-03-13',
            payer: '测试物业',
          },
          {
            what: '编制修缮方案和预算',
            unit: '测试物业',
            owner: { id: 'zhoumouyin', name: '周某寅' },
            dueOn: '2026-03-17',
            costFen: 1_860_000,
            payer: '维修资金',
          },
          {
            what: '答复维修资金应急使用条件',
            unit: '青石区住建局',
            owner: { id: 'qianmouchou', name: '钱某丑' },
            dueOn: '2026-03-17',
            payer: '无费用',
          },
        ],
      },
      'agent',
    ),

    step(
      8,
      '2026-03-13T16:00',
      'humoubing',
      'item.done',
      { item: 'i1', evidence: '现场照片', confirmedBy: '张某甲' },
      'agent',
    ),

    step(
      10,
      '2026-03-17T09:00',
      'humoubing',
      'item.done',
      { item: 'i2', evidence: '修缮方案及预算书' },
      'agent',
    ),
    step(
      10,
      '2026-03-17T09:05',
      'humoubing',
      'item.done',
      { item: 'i3', evidence: '住建局书面答复' },
      'agent',
    ),
    step(
      10,
      '2026-03-17T09:30',
      'humoubing',
      'meeting.held',
      {
        place: '槐荫社区议事室',
        attendees: '张某甲、李某乙、周某寅、住建局钱某丑、社区书记吴某卯',
        notes: '逐项商定施工时间、费用和室内修复。',
        result:
          '3月23日至4月3日施工，费用18600元申请应急使用维修资金（民法典281），室内修复1800元由物业承担。',
      },
      'agent',
    ),
    step(10, '2026-03-17T10:30', 'humoubing', 'session.held', {
      place: '槐荫社区调解室',
      invited: '住建局钱某丑、社区书记吴某卯',
      recorder: '孙某丁',
      notes: '告知权利义务；各方核对事实，就修缮、费用和室内修复达成一致。',
      result: 'success',
    }),
    step(10, '2026-03-17T11:00', 'humoubing', 'agreement.drafted', agreement),

    step(11, '2026-03-17T14:00', 'humoubing', 'signature.recorded', {
      party: 'p1',
      way: 'ink',
      original: '卷内第6页',
    }),
    step(11, '2026-03-17T14:02', 'humoubing', 'signature.recorded', {
      party: 'p2',
      way: 'ink',
      original: '卷内第6页',
    }),
    step(11, '2026-03-17T14:04', 'humoubing', 'signature.recorded', {
      party: 'p3',
      way: 'seal',
      original: '卷内第6页',
    }),
    step(11, '2026-03-17T14:06', 'humoubing', 'agreement.signedByMediator'),
    step(11, '2026-03-17T15:00', 'zhengmouchen', 'agreement.sealed'),

    step(
      12,
      '2026-03-18T10:00',
      'humoubing',
      'obligation.performed',
      { obligation: 'o1', evidence: '业委会申请书及住建局收件回执' },
      'agent',
    ),
    step(
      12,
      '2026-04-03T15:00',
      'humoubing',
      'obligation.performed',
      { obligation: 'o2', evidence: '验收单（甲、乙、胡某丙签字）' },
      'agent',
    ),
    step(
      12,
      '2026-04-03T15:10',
      'humoubing',
      'obligation.performed',
      { obligation: 'o3', evidence: '验收单（甲、乙、胡某丙签字）' },
      'agent',
    ),

    step(
      13,
      '2026-04-20T10:00',
      'humoubing',
      'followUp.made',
      { met: '张某甲', situation: '雨后未再渗水，当事人满意。' },
      'agent',
    ),
    step(14, '2026-04-21T09:00', 'zhangmoujia', 'case.evaluated', { score: 'satisfied' }),
    step(
      15,
      '2026-04-21T10:00',
      'humoubing',
      'closing.proposed',
      { evidence: '验收单、2026年4月20日回访记录' },
      'agent',
    ),
    step(15, '2026-04-21T11:00', 'wumoumao', 'case.resolved', { opinion: '同意结案' }),
    step(16, '2026-04-24T10:00', 'youmouhai', 'case.archived', { retention: 'long' }),
  ],
}

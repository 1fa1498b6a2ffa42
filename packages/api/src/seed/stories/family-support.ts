import { COURT } from '../people.ts'
import { type Story, step } from './story.ts'

/**
 * A mother's support: the application of one brother, a mediator who must keep away, a lawyer and a
 * counsellor, a written agreement signed by hand, judicial confirmation, follow-ups. Fictional.
 */
const he = { id: 'hemouren', name: '何某壬' }

const registered = {
  title: '王某戊、王某己赡养纠纷',
  category: 'marriageFamily',
  source: 'application',
  colour: 'yellow',
  place: '槐荫社区5号楼1单元302室',
  summary: '王某戊反映弟弟王某己自2025年11月起停止支付母亲刘某庚的赡养费。',
  request: '请求王某己按月支付赡养费并分担医疗费用。',
  people: 3,
  parties: [
    {
      name: '王某戊',
      part: 'applicant',
      gender: 'male',
      birthYear: 1974,
      nation: '汉族',
      occupation: '职工',
      address: '槐荫社区5号楼1单元302室',
      phone: '13900003302',
      account: 'wangmouwu',
    },
    {
      name: '王某己',
      part: 'respondent',
      gender: 'male',
      birthYear: 1978,
      nation: '汉族',
      occupation: '个体经营',
      address: '松岗街道梧桐社区2号楼1单元101室',
      phone: '13900001101',
      account: 'wangmouji',
    },
    {
      name: '刘某庚',
      part: 'rightHolder',
      gender: 'female',
      birthYear: 1945,
      nation: '汉族',
      occupation: '无',
      address: '槐荫社区5号楼1单元302室',
      account: 'liumougeng',
    },
  ],
}

const everybody = ['p1', 'p2', 'p3']

const agreement = {
  facts: '刘某庚现年81岁，随长子王某戊生活。王某己自2025年11月起未支付赡养费，兄弟二人因旧事不睦。',
  terms: [
    {
      text: '王某己自2026年6月起，每月5日前向刘某庚支付赡养费800元。',
      payer: '王某己',
      payee: '刘某庚',
      amountFen: 80_000,
      dueOn: '2026-06-05',
      manner: '银行转账',
      repeat: 'monthly',
      times: 12,
    },
    {
      text: '刘某庚的医疗费用由王某戊、王某己各负担一半，凭票据结算。',
      payer: '王某戊、王某己',
      payee: '刘某庚',
      manner: '凭票据，随时结算',
    },
    { text: '王某己每周六探望刘某庚，王某戊予以配合。', payer: '王某己', payee: '刘某庚', manner: '每周六' },
  ],
}

export const familySupport: Story = {
  id: 'family-support',
  procedure: 'dispute',
  steps: [
    step(1, '2026-04-13T09:00', 'zhengmouchen', 'case.registered', registered),
    step(1, '2026-04-13T09:40', 'zhengmouchen', 'case.screened', {
      inScope: true,
      personalStatus: true,
      note: '赡养费争议，不涉及确认身份关系',
    }),
    step(1, '2026-04-13T09:50', 'zhengmouchen', 'consent.asked'),
    step(2, '2026-04-13T11:00', 'zhengmouchen', 'mediator.assigned', { mediator: he, relation: 'none' }),

    step(3, '2026-04-15T09:00', 'hemouren', 'consent.given', { party: 'p1', channel: 'signed' }),
    step(3, '2026-04-15T10:00', 'hemouren', 'consent.given', { party: 'p2', channel: 'phone' }),
    step(3, '2026-04-15T11:00', 'hemouren', 'consent.given', { party: 'p3', channel: 'signed' }),

    step(4, '2026-04-16T09:00', 'hemouren', 'delivery.made', {
      paper: 'rights-notice',
      recipient: 'p1',
      channel: 'inPerson',
      proof: '签收',
    }),
    step(4, '2026-04-16T09:10', 'hemouren', 'delivery.made', {
      paper: 'rights-notice',
      recipient: 'p2',
      channel: 'inPerson',
      proof: '签收',
    }),
    step(4, '2026-04-16T09:20', 'hemouren', 'delivery.made', {
      paper: 'rights-notice',
      recipient: 'p3',
      channel: 'inPerson',
      proof: '签收',
    }),
    step(4, '2026-04-16T10:00', 'hemouren', 'healthNote.sealed', {
      about: 'p3',
      separateConsent: true,
      note: '高血压，行动不便，需人陪护。',
    }),

    step(5, '2026-04-20T09:00', 'hemouren', 'investigation.made', {
      place: '槐荫社区5号楼',
      asked: '邻居冯某',
      notes: '老人随长子生活，次子少有探望。',
    }),
    step(5, '2026-04-20T10:00', 'hemouren', 'investigation.made', {
      place: '槐荫社区5号楼',
      asked: '邻居蒋某',
      notes: '兄弟二人曾为房屋装修费争吵，未见暴力。',
    }),

    step(6, '2026-04-24T08:50', 'hemouren', 'expert.invited', {
      expert: { id: 'gaomougui', name: '高某癸' },
      kind: 'lawyer',
      agreedBy: everybody,
    }),
    step(6, '2026-04-24T09:00', 'hemouren', 'session.held', {
      place: '槐荫社区调解室',
      invited: '律师高某癸',
      recorder: '孙某丁',
      notes: '双方陈述；律师释明民法典第1067条第二款成年子女的赡养义务。',
      result: 'continued',
    }),
    step(6, '2026-04-24T11:00', 'gaomougui', 'opinion.given', {
      subject: '成年子女的赡养义务',
      opinion: '依民法典第1067条第二款，缺乏劳动能力或者生活困难的父母有要求成年子女给付赡养费的权利。',
    }),

    step(7, '2026-05-06T08:50', 'hemouren', 'expert.invited', {
      expert: { id: 'luomouzi', name: '罗某子' },
      kind: 'counsellor',
      agreedBy: everybody,
    }),
    step(7, '2026-05-06T09:00', 'hemouren', 'session.held', {
      place: '槐荫社区调解室',
      invited: '心理咨询师罗某子',
      recorder: '孙某丁',
      notes: '就兄弟旧怨沟通，次子愿意恢复探望。',
      result: 'continued',
    }),
    step(7, '2026-05-06T11:00', 'luomouzi', 'counselling.given', {
      outcome: '情绪缓和',
      note: '次子自述童年受忽视，建议后续单独会谈。',
    }),

    step(8, '2026-05-08T09:00', 'hemouren', 'session.held', {
      place: '槐荫社区调解室',
      recorder: '孙某丁',
      notes: '就赡养费数额、医疗费和探望达成一致。',
      result: 'success',
    }),
    step(8, '2026-05-08T10:00', 'hemouren', 'agreement.drafted', agreement),
    step(8, '2026-05-08T14:00', 'hemouren', 'signature.recorded', {
      party: 'p1',
      way: 'ink',
      original: '卷内第9页',
    }),
    step(8, '2026-05-08T14:02', 'hemouren', 'signature.recorded', {
      party: 'p2',
      way: 'ink',
      original: '卷内第9页',
    }),
    step(8, '2026-05-08T14:04', 'hemouren', 'signature.recorded', {
      party: 'p3',
      way: 'fingerprint',
      original: '卷内第9页',
    }),
    step(8, '2026-05-08T14:06', 'hemouren', 'agreement.signedByMediator'),
    step(9, '2026-05-08T15:00', 'zhengmouchen', 'agreement.sealed'),

    step(10, '2026-06-04T10:00', 'hemouren', 'confirmation.applied', {
      by: everybody,
      ground: 'organisation',
      court: '青石区人民法院',
      courtOrg: { id: COURT, name: '青石区人民法院' },
    }),
    step(11, '2026-06-05T09:00', 'zhumouyou', 'confirmation.accepted', { number: '（2026）云0199民特7号' }),
    step(11, '2026-06-05T15:00', 'hemouren', 'obligation.performed', {
      obligation: 'o1',
      evidence: '银行转账回单800元',
    }),
    step(12, '2026-06-12T10:00', 'zhumouyou', 'confirmation.decided', {
      result: 'confirmed',
      rulingNumber: '（2026）云0199民特7号',
    }),
    step(13, '2026-06-22T10:00', 'hemouren', 'followUp.made', {
      met: '刘某庚',
      situation: '六月赡养费已收到，王某己每周探望。',
    }),
    step(13, '2026-07-03T10:00', 'hemouren', 'obligation.performed', {
      obligation: 'o2',
      evidence: '银行转账回单800元',
    }),
    step(13, '2026-07-22T09:00', 'hemouren', 'followUp.made', {
      met: '刘某庚',
      situation: '七月赡养费已付，老人满意。',
    }),
    step(14, '2026-07-22T10:00', 'liumougeng', 'case.evaluated', { score: 'satisfied' }),
    step(14, '2026-07-22T10:30', 'hemouren', 'closing.proposed', {
      evidence: '转账回单、两次回访记录、民事裁定书',
    }),
    step(14, '2026-07-22T11:00', 'wumoumao', 'case.resolved', { opinion: '同意结案' }),
  ],
}

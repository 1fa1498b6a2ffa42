import { type Basis, days, type Length, months, workingDays } from '@maplebridge/engine/core'

/**
 * Periods and their sources. `certain` means the primary text was read; a number that is only likely,
 * or local, or changed by local laws, has its number in `settings/` and only its source here.
 */
export interface Period {
  basis: Basis
  /** absent when the number is a setting of the region or is agreed case by case */
  length?: Length
}

export const periods = {
  consent: {
    basis: {
      zh: '本地规定（国家未规定征询期限）',
      en: 'Local rule (no national period for asking consent)',
      certainty: 'local',
    },
  },
  mediation: {
    basis: {
      zh: '《人民调解工作若干规定》（司法部令第75号）第33条：一般在一个月内调结；地方规定30日，经各方同意可延长',
      en: 'Rules on the Work of People’s Mediation (MoJ order 75) art. 33: one month as a rule; local laws 30 days, longer by consent of all',
      certainty: 'local',
    },
  },
  medical: {
    basis: {
      zh: '《医疗纠纷预防和处理条例》第38条：受理之日起30个工作日，鉴定时间不计入，可约定延长',
      en: 'Medical Disputes Regulation art. 38: 30 working days from acceptance, appraisal not counted, longer by agreement',
      certainty: 'certain',
    },
    length: workingDays(30),
  },
  labour: {
    basis: {
      zh: '《劳动争议调解仲裁法》第14条：收到调解申请之日起15日内未达成协议的，可以申请仲裁',
      en: 'Labour Dispute Mediation and Arbitration Law art. 14: 15 days from the application, then arbitration is open',
      certainty: 'certain',
    },
    length: days(15),
  },
  confirmation: {
    basis: {
      zh: '《人民调解法》第33条、《民事诉讼法》第205条：自调解协议生效之日起30日内共同申请；期间届满最后一日是法定休假日的顺延（《民事诉讼法》第85条）',
      en: 'People’s Mediation Law art. 33, Civil Procedure Law art. 205: jointly within 30 days of effect; a free last day moves on (art. 85)',
      certainty: 'certain',
    },
    length: days(30),
  },
  toll: {
    basis: {
      zh: '《民事诉讼法》第86条：因不可抗力或者其他正当理由耽误期限的，障碍消除后的十日内可以申请顺延',
      en: 'Civil Procedure Law art. 86: force majeure or good cause; asked for within ten days after it ended',
      certainty: 'certain',
    },
    length: days(10),
  },
  entrustedBeforeFiling: {
    basis: {
      zh: '最高人民法院特邀调解规定第27条、在线调解规则第24条：立案前委派的，自签收之日起30日，各方同意可延长',
      en: 'SPC rules on invited mediation art. 27, online mediation art. 24: 30 days from receipt, longer by consent',
      certainty: 'certain',
    },
    length: days(30),
  },
  entrustedOrdinary: {
    basis: {
      zh: '最高人民法院特邀调解规定第27条、在线调解规则第24条：立案后委托的，普通程序15日，各方同意可延长（不计入审限）',
      en: 'SPC rules on invited mediation art. 27, online mediation art. 24: 15 days in ordinary procedure, longer by consent',
      certainty: 'certain',
    },
    length: days(15),
  },
  entrustedSimple: {
    basis: {
      zh: '最高人民法院特邀调解规定第27条、在线调解规则第24条：立案后委托的，简易程序7日，各方同意可延长（不计入审限）',
      en: 'SPC rules on invited mediation art. 27, online mediation art. 24: 7 days in simple procedure, longer by consent',
      certainty: 'certain',
    },
    length: days(7),
  },
  confirmationFiling: {
    basis: {
      zh: '法释〔2011〕5号第4条：法院收到申请后3日内决定是否受理（供参考）',
      en: 'SPC interpretation 5 of 2011, art. 4: the court decides within 3 days whether to take it up (for information)',
      certainty: 'certain',
    },
    length: days(3),
  },
  confirmationDecision: {
    basis: {
      zh: '参照《民事诉讼法》第187条：自受理之日起30日内裁定（通行理解，供参考）',
      en: 'Civil Procedure Law art. 187 by analogy: ruling within 30 days of filing (likely reading, for information)',
      certainty: 'likely',
    },
    length: days(30),
  },
  enforcement: {
    basis: {
      zh: '《民事诉讼法》第250条：申请执行的期间为二年，自履行期间的最后一日起算，分期履行的自每次的最后一日起算',
      en: 'Civil Procedure Law art. 250: two years from the last day of performance, of each instalment by itself',
      certainty: 'certain',
    },
    length: months(24),
  },
  emergencyReport: {
    basis: {
      zh: '《人民调解法》第25条、《未成年人保护法》第11条、《反家庭暴力法》第14条、《信访工作条例》第25条：应当立即（及时）报告',
      en: 'People’s Mediation Law art. 25, Minors Protection Law art. 11, Anti-Domestic Violence Law art. 14, Petition Regulations art. 25: report at once',
      certainty: 'certain',
    },
    // the same day: it ends at midnight
    length: days(0),
  },
  obligation: {
    basis: {
      zh: '调解协议约定；《人民调解法》第31条：当事人应当按照约定履行，调解委员会应当督促',
      en: 'The agreement itself; People’s Mediation Law art. 31: parties perform as agreed, the committee urges them',
      certainty: 'certain',
    },
  },
  item: {
    basis: { zh: '协调会责任分工约定', en: 'Agreed at the coordination meeting', certainty: 'local' },
  },
  promise: {
    basis: { zh: '责任部门答复承诺', en: 'Promised by the unit contacted', certainty: 'local' },
  },
  mandate: {
    basis: { zh: '授权委托书载明的期限', en: 'The term written in the mandate', certainty: 'certain' },
  },
  followUp: {
    basis: {
      zh: '《人民调解工作若干规定》：适时回访；天数为本地规定',
      en: 'MoJ order 75: follow-up in due time; the days are a local rule',
      certainty: 'local',
    },
  },
  supervision: {
    basis: { zh: '督办函要求', en: 'Set by the supervision letter', certainty: 'local' },
  },
  publication: {
    basis: {
      zh: '《村民委员会组织法》第33条、《城市居民委员会组织法》第32条：协商结果和落实情况公布不少于十五日',
      en: 'Village Committees Law art. 33, Residents Committees Law art. 32: results and progress are published for 15 days at least',
      certainty: 'certain',
    },
    length: days(15),
  },
  agencyStuck: {
    basis: { zh: '本地信访代理工作规定', en: 'Local rule on petition agents', certainty: 'local' },
  },
} as const satisfies Record<string, Period>

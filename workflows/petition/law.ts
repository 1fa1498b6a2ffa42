import { days, workingDays } from '@maplebridge/engine/core'
import type { Period } from '../law.ts'

/**
 * The periods of 信访工作条例 (2022), counted from the next day. Organs' own duties do not move over a
 * free day, citizens' windows do: so nobody is wronged by either reading of a text that is silent.
 * Where a local law has another number, the number is a setting (`settings/`) and only its source is here.
 */
export const petitionPeriods = {
  sorting: {
    basis: {
      zh: '《信访工作条例》第22条：信访部门自收到之日起15日内登记、转送、交办',
      en: 'Petition Regulations art. 22: the petition office registers and forwards within 15 days of receipt',
      certainty: 'certain',
    },
  },
  directNotice: {
    basis: {
      zh: '《信访工作条例》第23条第一、二款：直接收到的，能当场告知的当场书面告知，否则15日内告知；姓名（名称）、地址不清的除外',
      en: 'Petition Regulations art. 23 paras. 1, 2: an organ receiving directly answers at once or within 15 days, unless name or address is unclear',
      certainty: 'certain',
    },
  },
  notice: {
    basis: {
      zh: '《信访工作条例》第23条第三款：自收到转送、交办之日起15日内书面告知信访人',
      en: 'Petition Regulations art. 23 para. 3: written notice within 15 days of the forwarded item',
      certainty: 'certain',
    },
  },
  objection: {
    basis: {
      zh: '《信访工作条例》第23条第三款：自收到之日起5个工作日内提出异议并详细说明理由；逾期失权为通行理解',
      en: 'Petition Regulations art. 23 para. 3: objection with reasons within 5 working days; that the right then ends is the likely reading',
      certainty: 'certain',
    },
    length: workingDays(5),
  },
  handling: {
    basis: {
      zh: '《信访工作条例》第34条：自受理之日起60日内办结；经负责人批准可延长，不超过30日，并告知信访人理由',
      en: 'Petition Regulations art. 34: finished within 60 days of acceptance; the head may extend by 30 days at most and the petitioner is told why',
      certainty: 'certain',
    },
  },
  redo: {
    basis: {
      zh: '《信访工作条例》第35条；复查意见指定的重新办理期限',
      en: 'Petition Regulations art. 35; the day set by the review opinion for doing it again',
      certainty: 'local',
    },
  },
  reviewRequest: {
    basis: {
      zh: '《信访工作条例》第35条：自收到书面答复之日起30日内请求上一级机关、单位复查；末日休假日顺延（《民法典》第203条）',
      en: 'Petition Regulations art. 35: review within 30 days of the written answer; a free last day moves on (Civil Code art. 203)',
      certainty: 'certain',
    },
    length: days(30),
  },
  review: {
    basis: {
      zh: '《信访工作条例》第35条：自收到复查请求之日起30日内提出书面复查意见',
      en: 'Petition Regulations art. 35: written review opinion within 30 days of the request',
      certainty: 'certain',
    },
    length: days(30),
  },
  reReviewRequest: {
    basis: {
      zh: '《信访工作条例》第36条第一款：自收到复查答复之日起30日内请求上一级机关、单位复核；末日休假日顺延（《民法典》第203条）',
      en: 'Petition Regulations art. 36 para. 1: re-review within 30 days of the review answer; a free last day moves on (Civil Code art. 203)',
      certainty: 'certain',
    },
    length: days(30),
  },
  reReview: {
    basis: {
      zh: '《信访工作条例》第36条：自收到复核请求之日起30日内提出复核意见，听证时间不计算在内',
      en: 'Petition Regulations art. 36: re-review opinion within 30 days of the request; hearing time does not count',
      certainty: 'certain',
    },
    length: days(30),
  },
  assignment: {
    basis: {
      zh: '《信访工作条例》第22条第（三）项：在交办函指定的期限内反馈结果、提交办结报告',
      en: 'Petition Regulations art. 22 no. 3: result and closing report by the day the assignment sets',
      certainty: 'certain',
    },
  },
  sortingByLevel: {
    basis: {
      zh: '国信发〔2014〕16号：国家5日、省3日、市3日、县4日（2022年已被替代，通行做法）',
      en: 'Notice 16 of 2014: national 5, province 3, city 3, county 4 days (replaced in 2022, still practised)',
      certainty: 'likely',
    },
  },
  acceptance: {
    basis: {
      zh: '本地规定（《信访工作条例》未规定受理决定期限）',
      en: 'Local rule (the Petition Regulations give no period for acceptance)',
      certainty: 'local',
    },
  },
  reviewAcceptance: {
    basis: {
      zh: '本地规定（《信访工作条例》未规定复查、复核受理决定期限）',
      en: 'Local rule (the Petition Regulations give no period for taking up a review)',
      certainty: 'local',
    },
  },
  suggestion: {
    basis: {
      zh: '《信访工作条例》第29条：认真研究论证并反馈；期限为本地规定',
      en: 'Petition Regulations art. 29: studied and answered; the period is a local rule',
      certainty: 'local',
    },
  },
  proposal: {
    basis: {
      zh: '《信访工作条例》第40条：书面反馈三项建议采纳情况；期限为本地规定或者建议函要求',
      en: 'Petition Regulations art. 40: written report on a proposal; by the day the letter or a local rule sets',
      certainty: 'local',
    },
  },
  simpleAcceptance: {
    basis: {
      zh: '《信访事项简易办理办法（试行）》：收到之日起3个工作日内决定是否受理（条文未见）',
      en: 'Trial Measures on Simple Handling: decision on acceptance within 3 working days (text not read)',
      certainty: 'likely',
    },
  },
  simpleHandling: {
    basis: {
      zh: '《信访事项简易办理办法（试行）》：受理之日起10个工作日内出具处理意见（据公开报道）',
      en: 'Trial Measures on Simple Handling: opinion within 10 working days of acceptance (from press reports)',
      certainty: 'likely',
    },
  },
} as const satisfies Record<string, Period>

/** Members of the panel of a hearing: an odd number, so that a vote decides (local rules [likely]; none national). */
export const PANEL_AT_LEAST = 3

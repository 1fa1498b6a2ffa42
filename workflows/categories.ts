import type { Vocabulary } from './field.ts'

/**
 * The 18 categories of the official table of people's mediation cases (调解案件统计表), with the code the
 * table prints. Never free text: figures are compared between places.
 */
export const categories = {
  marriageFamily: { zh: '婚姻家庭', en: 'Marriage and family' },
  neighbours: { zh: '邻里', en: 'Neighbours' },
  housing: { zh: '房屋宅基地', en: 'Houses and homesteads' },
  contract: { zh: '合同', en: 'Contracts' },
  business: { zh: '生产经营', en: 'Production and business' },
  damages: { zh: '损害赔偿', en: 'Damages' },
  landForest: { zh: '山林土地', en: 'Forest and land' },
  expropriation: { zh: '征地拆迁', en: 'Expropriation and demolition' },
  environment: { zh: '环境污染', en: 'Pollution' },
  migrantWages: { zh: '拖欠农民工工资', en: "Migrant workers' unpaid wages" },
  labour: { zh: '其他劳动争议', en: 'Other labour disputes' },
  tourism: { zh: '旅游', en: 'Tourism' },
  onlineTrade: { zh: '电子商务', en: 'Online trade' },
  consumption: { zh: '其他消费', en: 'Other consumer disputes' },
  medical: { zh: '医疗', en: 'Medical' },
  traffic: { zh: '道路交通事故', en: 'Traffic accidents' },
  property: { zh: '物业', en: 'Property management' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Vocabulary<string>

export type Category = keyof typeof categories

/** The column of the official table: 01 to 18 in the order above. */
export const statCodeOf = (category: Category): string =>
  String(Object.keys(categories).indexOf(category) + 1).padStart(2, '0')

/** Papers on marriage, adoption and inheritance may not be signed electronically (电子签名法 3). */
export const isPersonalStatus = (category: Category | null): boolean => category === 'marriageFamily'

export const isLabour = (category: Category | null): boolean =>
  category === 'migrantWages' || category === 'labour'

import { LINKED_CASE, type ReachTable } from '@maplebridge/engine/core'

/** Everybody who appears in a procedure. One person may hold several roles; each event says in which it was sent. */
export const roles = {
  gridWorker: { zh: '网格员', en: 'Grid worker' },
  agent: { zh: '信访代理人', en: 'Petition agent' },
  mediator: { zh: '人民调解员', en: "People's mediator" },
  lawyer: { zh: '律师', en: 'Lawyer' },
  counsellor: { zh: '心理咨询师', en: 'Counsellor' },
  moralLecturer: { zh: '道德宣讲师', en: 'Moral lecturer' },
  partySecretary: { zh: '村（社区）党组织书记', en: 'Party secretary of the village or community' },
  committeeChair: { zh: '调委会主任', en: 'Chair of the mediation committee' },
  unitHandler: { zh: '责任单位承办人', en: 'Handler in the responsible unit' },
  unitHead: { zh: '责任单位负责人', en: 'Head of the responsible unit' },
  streetCenter: { zh: '街道（乡镇）综治中心', en: 'Street governance centre' },
  justiceOffice: { zh: '司法所', en: 'Justice office' },
  courtLiaison: { zh: '人民法院联络员', en: 'Court liaison' },
  supervisor: { zh: '督查员', en: 'Supervisor' },
  archivist: { zh: '档案员', en: 'Archivist' },
  party: { zh: '当事人', en: 'Party' },
  sysAdmin: { zh: '系统管理员', en: 'System administrator' },
  securityAdmin: { zh: '安全管理员', en: 'Security administrator' },
  auditor: { zh: '审计管理员', en: 'Auditor' },
  petitionBureau: { zh: '信访部门', en: 'Petition office' },
  reviewer: { zh: '复查复核机关', en: 'Organ of review' },
  disciplineOrgan: { zh: '纪检监察机关', en: 'Discipline organ' },
  // nobody's: in this role a linked case speaks
  [LINKED_CASE]: { zh: '关联事项', en: 'Linked case' },
} as const

export type Role = keyof typeof roles

/**
 * How far each role reaches from the organisation it is held in. Units and courts belong to other
 * organisations: they reach a case once it names their organisation (`scope.orgs`). A supervisor acts
 * widely but few events list him. The three administrators see no case (三员分立). A party's ground is
 * his own account, not an organisation.
 */
export const reach = {
  gridWorker: { sees: 'org', acts: 'assigned' },
  agent: { sees: 'org', acts: 'assigned' },
  mediator: { sees: 'assigned', acts: 'assigned' },
  lawyer: { sees: 'assigned', acts: 'assigned' },
  counsellor: { sees: 'assigned', acts: 'assigned' },
  moralLecturer: { sees: 'assigned', acts: 'assigned' },
  partySecretary: { sees: 'org', acts: 'org' },
  committeeChair: { sees: 'org', acts: 'org' },
  unitHandler: { sees: 'org', acts: 'org' },
  unitHead: { sees: 'org', acts: 'org' },
  streetCenter: { sees: 'subtree', acts: 'subtree' },
  justiceOffice: { sees: 'subtree', acts: 'subtree' },
  courtLiaison: { sees: 'org', acts: 'org' },
  supervisor: { sees: 'subtree', acts: 'subtree' },
  archivist: { sees: 'subtree', acts: 'org' },
  party: { sees: 'nothing', acts: 'nothing' },
  sysAdmin: { sees: 'nothing', acts: 'nothing' },
  securityAdmin: { sees: 'nothing', acts: 'nothing' },
  auditor: { sees: 'nothing', acts: 'nothing' },
  // only these two work in the restricted lane (检举控告, 信访工作条例 30)
  petitionBureau: { sees: 'subtree', acts: 'subtree', restricted: true },
  reviewer: { sees: 'org', acts: 'org' },
  disciplineOrgan: { sees: 'org', acts: 'org', restricted: true },
  [LINKED_CASE]: { sees: 'nothing', acts: 'nothing' },
} as const satisfies Record<Role, ReachTable[string]> & ReachTable

/** Who may register, and so open a numbered case. */
export const registrars = [
  'gridWorker',
  'agent',
  'mediator',
  'partySecretary',
  'committeeChair',
  'streetCenter',
] as const
/** Who may call people together. */
export const conveners = [
  'agent',
  'mediator',
  'partySecretary',
  'committeeChair',
  'unitHandler',
  'unitHead',
  'streetCenter',
] as const
/** Who answers for the case in its organisation: gives it to people, approves its closing. */
export const inCharge = ['partySecretary', 'committeeChair', 'streetCenter'] as const

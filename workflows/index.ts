import { procedures, type Workflow } from '@maplebridge/engine/core'
import { agency } from './agency/workflow.ts'
import { dispute } from './dispute/workflow.ts'
import { petition } from './petition/workflow.ts'
import { released } from './released/index.ts'

export type { AgencyData } from './agency/data.ts'
export { agency } from './agency/workflow.ts'
export { calendar } from './calendar.ts'
export { type NumberStyle, numberStyle } from './case-number.ts'
export { categories, statCodeOf } from './categories.ts'
export type { DisputeData } from './dispute/data.ts'
export { dispute } from './dispute/workflow.ts'
export { figures } from './figures.ts'
export type { PetitionData } from './petition/data.ts'
export { petition } from './petition/workflow.ts'
export type { RecordData } from './record/data.ts'
export { linkWords } from './record/words.ts'
export { type Role, reach, roles } from './roles.ts'
export { type CaseSettings, packs, type Settings, settingsOf } from './settings.ts'
export { listSettings, settingInWords, settingIssues, settingVocabularies } from './settings-book.ts'
export { listTimeLimits } from './time-limits.ts'

/** The versions as they stand in this folder. */
const drafted: readonly Workflow[] = [dispute, agency, petition]

const isDrafted = ({ id, version }: Workflow): boolean =>
  drafted.some((each) => each.id === id && each.version === version)

/** Every version this server knows: those of this folder, and the earlier ones that cases live under. */
export const allProcedures = procedures(...released.filter((each) => !isDrafted(each)), ...drafted)

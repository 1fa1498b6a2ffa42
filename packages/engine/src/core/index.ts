export { ATTACHMENT_ADDED } from './attachment.ts'
export {
  addWorkingDays,
  type Calendar,
  type CalendarYear,
  editionNumber,
  firstEdition,
  inForce,
  isWorkingDay,
  type LaterEdition,
  laterEdition,
  missingYears,
  rollForward,
} from './calendar.ts'
export type { MovedClock } from './calendar-change.ts'
export {
  advance,
  apply,
  blank,
  type CaseState,
  CLOCK_PERSON,
  type Command,
  type Effect,
  type LogEntry,
  type Opening,
  open,
  type Step,
  stampOf,
  workflowOf,
} from './case.ts'
export {
  addDays,
  addMonths,
  type CivilDate,
  civilDateAt,
  daysBetween,
  instantOf,
  isCivilDate,
  isoInChina,
  latest,
  weekdayOf,
} from './civil-date.ts'
export {
  type ClockState,
  type Clocks,
  clockId,
  dueDates,
  type Lamp,
  lampOf,
  nextMoment,
  settleClocks,
} from './clocks.ts'
export { basisOfClock, explainClock } from './explain.ts'
export { type Figure, holdsFor, type Period, type Predicate, rateOf } from './figure.ts'
export { type Foreign, readDigit } from './foreign/digit.ts'
export { checkForm, type FormSchema, formSchema, issuesOf, valuesAt } from './form.ts'
export { type HolidayNotice, readNotice } from './holiday-notice.ts'
export { canonicalJson, type Json } from './json.ts'
export type { ChartEdge, ChartNode, Kernel, Mention, Persisted, StateValue } from './kernel.ts'
export { type Basis, isLabel, type Label, type Language } from './label.ts'
export { type Alike, alikeOf, isWorthShowing, likeness, type Matter } from './matter.ts'
export { mainFirst } from './offer-order.ts'
export { livesOf, type PaperLife, type PaperMark } from './paper-life.ts'
export { examplesOf, type Offer, offersOf, type Who } from './permitted.ts'
export {
  isUnder,
  type Membership,
  maySee,
  openingRoles,
  type Principal,
  type Reach,
  type ReachTable,
  type RoleReach,
  type SeeTerm,
  type Subject,
  seeTerms,
  termHolds,
  whoFor,
} from './policy.ts'
export { isRefusal, type Reason, type Refusal } from './refusal.ts'
export { replay, replayed } from './replay.ts'
export {
  hasValidIdentityChecksum,
  identityNumber,
  isSealed,
  joinSealed,
  maskOf,
  phoneNumber,
  type SealedParts,
  type SecretKind,
  sealedNote,
  splitSealed,
} from './secret.ts'
export { citedNumber, type Summary, statusLabel, summarise } from './summary.ts'
export { LINKED_CASE, type Tell } from './tell.ts'
export type { Finding, Report, World } from './verify/report.ts'
export { verifyStructure } from './verify/structure.ts'
export { verify } from './verify/verify.ts'
export { coveringWalks, type Walk } from './verify/walks.ts'
export { type Change, diff } from './versions/diff.ts'
export { isStuck, MIGRATED, type MigrationOrder, migrate, type Stuck } from './versions/migrate.ts'
export { classOf, type Fate, fateLabel, simulate, withCandidate } from './versions/simulate.ts'
export {
  type AnyEvent,
  type Choice,
  type ClockSpec,
  type DataOf,
  type DueOf,
  days,
  type EventSpec,
  type Exclusion,
  type Extension,
  eventsOf,
  type Facts,
  type FormIssue,
  type FormOf,
  type Invariant,
  type Length,
  type Migration,
  months,
  type Node,
  type Phase,
  type Procedures,
  type Progress,
  type Publication,
  procedures,
  type RequiredPaper,
  type Rule,
  type Run,
  type Scope,
  type Section,
  type Sender,
  type Separation,
  type Shape,
  type Stamp,
  type Workflow,
  workflow,
  workingDays,
} from './workflow.ts'

export {
  addAttachment,
  getAttachmentFile,
  listAttachments,
  type NewAttachment,
  worksOn,
} from './runtime/attachments.ts'
export { type ImportedEdition, importNotice, refreshCalendar } from './runtime/calendar-editions.ts'
export { casesNamed } from './runtime/case-fields.ts'
export type { NumberFormat, NumberQuestion, NumberStyle } from './runtime/case-number.ts'
export type { Accepted, OpenCase, SendEvent } from './runtime/command.ts'
export { type Clock, createEngine, type Engine, type EngineOptions } from './runtime/engine.ts'
export { EngineError, type Failure, PermanentFailure } from './runtime/failure.ts'
export { type CaseFilter, countCases, countFigure, listCases, type Page } from './runtime/list-cases.ts'
export { type EntryPage, listEntries } from './runtime/list-entries.ts'
export { masked } from './runtime/masked.ts'
export { openCase } from './runtime/open-case.ts'
export { findPublicPaper, getPaperFile, listPapers, paperLives } from './runtime/papers.ts'
export { previewNotice, type WouldMove } from './runtime/preview-notice.ts'
export {
  type Decision,
  loadPublications,
  publish,
  publishFirst,
  type Trial,
  type TrialClass,
  tryVersion,
} from './runtime/publish.ts'
export { listPublished, type Published } from './runtime/published.ts'
export { type CaseProgress, findProgress, hasQueryCode, queryCode } from './runtime/query-code.ts'
export { type CaseView, getCase, getVisibleRow, readLog, stateAt, verifyChain } from './runtime/read-case.ts'
export { recountCases } from './runtime/recount-cases.ts'
export { type EffectHandler, type EffectHandlers, runEffects } from './runtime/run-effects.ts'
export { dryRun, sendEvent } from './runtime/send-event.ts'
export { type Suggestion, suggestLinks } from './runtime/suggest-links.ts'
export { tick } from './runtime/tick.ts'
export { type Unseal, unseal } from './runtime/unseal.ts'
export { createVault, type Vault } from './runtime/vault.ts'
export { startWorker, type Worker } from './runtime/worker.ts'
export { type Access, type AccessRow, listAccess, recordAccess } from './store/access-log.ts'
export { type AttachmentRow, findAttachments } from './store/attachments.ts'
export { listEditions, type StoredEdition } from './store/calendars.ts'
export { type Letter, listLetters, listOpenEffects, type OpenEffect } from './store/case-effects.ts'
export type { CaseRow, EntryRow } from './store/case-row.ts'
export { type Database, dumpDatabase, type OpenOptions, openDatabase } from './store/database.ts'
export { type DossierRow, findDossier, insertDossier } from './store/dossiers.ts'
export { type FileStore, folderFiles, memoryFiles, sha256Of } from './store/file-store.ts'
export { findCaseIds, findCaseRow } from './store/find-case.ts'
export {
  countUnreadNotices,
  insertNotice,
  listNotices,
  markNoticeRead,
  type NewNotice,
  type NoticeRow,
} from './store/notices.ts'
export { findOrg, findOrgs, insertOrgs, listOrgs, type OrgRow } from './store/orgs.ts'
export type { OutboxRow } from './store/outbox.ts'
export {
  findPaper,
  findPaperFacts,
  findPaperFile,
  findPapers,
  insertPaper,
  type NewPaper,
  type PaperFormat,
  type PaperRow,
  paperIdOf,
} from './store/papers.ts'
export {
  clearFailures,
  findPersonByLogin,
  getPerson,
  insertPeople,
  type ListedPerson,
  listPeople,
  type MembershipRow,
  type NewPerson,
  type PersonRow,
  recordFailure,
  setPasswordHash,
} from './store/people.ts'
export { listPublications, type PublishedVersion } from './store/publications.ts'
export {
  createSession,
  endSession,
  endSessionsOf,
  type NewSession,
  principalOfSession,
} from './store/sessions.ts'
export { listSettingVersions, putSettings, type SettingVersion, settingsAt } from './store/settings.ts'

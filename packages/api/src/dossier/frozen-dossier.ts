import {
  type CaseRow,
  type DossierRow,
  type EffectHandler,
  type Engine,
  type FileStore,
  findDossier,
  insertDossier,
  listOpenEffects,
  sha256Of,
  stateAt,
} from '@maplebridge/engine'
import { HttpRefusal } from '../problem.ts'
import { bindDossier } from './bind-dossier.ts'

/**
 * The dossier of an archived case: bound once, stored with its hash, and the same bytes for ever. Refuses
 * with dossier-not-ready while a paper of it is still being written.
 */
export async function frozenDossier(engine: Engine, files: FileStore, row: CaseRow): Promise<DossierRow> {
  const known = await findDossier(engine, row.id)
  if (known) return known
  const open = await listOpenEffects(engine, row.id, 'paper')
  if (open.some(({ name, status }) => name !== 'dossier' && status === 'waiting'))
    throw new HttpRefusal({ code: 'dossier-not-ready' })
  const { bytes, pages, pdfa } = await bindDossier(
    engine,
    files,
    row,
    await stateAt(engine, row.id, row.revision),
  )
  const sha256 = sha256Of(bytes)
  await files.put(sha256, bytes)
  const at = engine.clock.now()
  await insertDossier(engine, { caseId: row.id, sha256, bytes: bytes.byteLength, pages, pdfa, at })
  // another process may have been faster: what is stored is the dossier
  return (await findDossier(engine, row.id)) as DossierRow
}

/** Archived: it ended and the archivist has said for how long it is kept. Then nothing is added any more. */
export const isArchived = ({ done, facts }: CaseRow): boolean => done && facts['archivedOn'] != null

/** Carries out `paper:dossier`. While other papers of the case are being written it is tried again later. */
export const bindArchived =
  (files: FileStore): EffectHandler =>
  async (engine, _effect, { row }) => {
    await frozenDossier(engine, files, row)
  }

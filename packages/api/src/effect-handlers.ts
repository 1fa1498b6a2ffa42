import type { EffectHandler, EffectHandlers } from '@maplebridge/engine'
import type { Logger } from 'pino'
import type { ApiDeps } from './app.ts'
import { bindArchived } from './dossier/frozen-dossier.ts'
import { writePaper } from './papers/write-paper.ts'
import { sendNotice } from './send-notice.ts'

/** Everything the engine may ask for after commit, each with one line in the log. */
export const effectHandlers = (deps: Pick<ApiDeps, 'log' | 'files' | 'publicUrl'>): EffectHandlers => {
  const [write, bind] = [writePaper(deps.publicUrl), bindArchived(deps.files)]
  return {
    // the dossier is asked for like a paper and bound of all the others
    paper: logged(deps.log, (engine, effect, theCase) =>
      (effect.name === 'dossier' ? bind : write)(engine, effect, theCase),
    ),
    notice: logged(deps.log, sendNotice),
  }
}

const logged =
  (log: Logger, handler: EffectHandler): EffectHandler =>
  async (engine, effect, theCase) => {
    const { kind, name, attempts, revision } = effect
    const line = { effect: kind, name, case: theCase.id, revision, attempts }
    const started = performance.now()
    try {
      await handler(engine, effect, theCase)
      log.info({ ...line, ms: Math.round(performance.now() - started) })
    } catch (fault) {
      // the fault of a paper names fields, never their content
      log.warn({ ...line, fault: fault instanceof Error ? fault.name : 'unknown' })
      log.debug({ ...line, err: fault })
      throw fault
    }
  }

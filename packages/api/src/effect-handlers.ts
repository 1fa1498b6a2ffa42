import type { EffectHandler, EffectHandlers } from '@maplebridge/engine'
import type { Logger } from 'pino'
import { writePaper } from './papers/write-paper.ts'
import { sendNotice } from './send-notice.ts'

/** Everything the engine may ask for after commit, each with one line in the log. */
export const effectHandlers = (log: Logger): EffectHandlers => ({
  paper: logged(log, writePaper),
  notice: logged(log, sendNotice),
})

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

import { civilDateAt, type LogEntry } from '@maplebridge/engine/core'
import type { PaperSource } from './paper-source.ts'

/**
 * The form of the event a paper reports on: the one that asked for it, or the latest of its kind.
 * Empty for a draft made before there was any.
 */
export function latestForm<F extends object>(
  source: PaperSource,
  event: string,
): { form: Partial<F>; entry: LogEntry | undefined; on: string | undefined } {
  const entry =
    source.entry?.event === event ? source.entry : source.log.findLast((each) => each.event === event)
  return {
    form: (entry?.form ?? {}) as Partial<F>,
    entry,
    on: entry === undefined ? undefined : civilDateAt(entry.at),
  }
}

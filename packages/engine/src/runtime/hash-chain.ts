import { hash } from 'node:crypto'
import { canonicalJson, type LogEntry, type Opening } from '../core/index.ts'

/** What the first entry is chained to: the opening itself, so that it cannot be changed either. */
export const chainStart = (opening: Opening): string => hash('sha256', canonicalJson(opening))

/** Each entry's hash covers the one before: a line changed, added or removed shows. */
export const chainNext = (previous: string, entry: LogEntry): string =>
  hash('sha256', previous + canonicalJson(entry))

import type { PaperSource } from './paper-source.ts'

/** Mediators of the case; before any was named, whoever asked for the paper, or has the case when a party did. */
export const mediatorNames = ({ data, entry }: PaperSource): string[] => {
  const named = data.mediators?.map(({ name }) => name) ?? []
  if (named.length > 0) return named
  if (entry !== undefined && entry.role !== 'party') return [entry.name]
  return data.handlers.slice(0, 1).map(({ name }) => name)
}

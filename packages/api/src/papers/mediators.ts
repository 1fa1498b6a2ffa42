import type { PaperSource } from './paper-source.ts'

/** Mediators of the case; before any was named, whoever asked for the paper. */
export const mediatorNames = (source: PaperSource): string[] => {
  const named = source.data.mediators?.map(({ name }) => name) ?? []
  return named.length > 0 ? named : source.entry ? [source.entry.name] : []
}

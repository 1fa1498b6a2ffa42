import * as z from 'zod'
import { type FactsOf, type PaperId, papers } from './registry.ts'

/** JSON Schema of a paper's facts, objects inlined: for forms, and for the check of its template. */
export const factsSchema = (id: PaperId): z.core.JSONSchema.BaseSchema =>
  z.toJSONSchema(papers[id].facts, { reused: 'inline' })

/** Complete fictional facts, fresh each time. */
export const sampleOf = <Id extends PaperId>(id: Id): FactsOf<Id> =>
  structuredClone(papers[id].sample) as FactsOf<Id>

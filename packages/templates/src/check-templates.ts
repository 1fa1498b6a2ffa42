import { PaperError } from './errors.ts'
import { factsSchema } from './papers/facts-schema.ts'
import { type PaperId, papers } from './papers/registry.ts'
import { checkPaths, type TemplateFinding } from './template/check-paths.ts'
import type { JsonSchema } from './template/find-path.ts'
import { parseTemplate, type TemplateSource } from './template/parse-template.ts'
import { partials } from './template/partials.ts'

/** Checks every paper's template against its facts schema, without data. An empty list is good news. */
export function checkTemplates(): TemplateFinding[] {
  const ids = Object.keys(papers) as PaperId[]
  return ids.flatMap((id) => checkTemplate(papers[id].template, factsSchema(id) as JsonSchema))
}

/** The same for one template and one JSON schema. */
export function checkTemplate(template: TemplateSource, schema: JsonSchema): TemplateFinding[] {
  try {
    return checkPaths(parseTemplate(template, partials), schema)
  } catch (error) {
    if (!(error instanceof PaperError)) throw error
    return [{ place: template.name, zh: error.zh, en: error.en }]
  }
}

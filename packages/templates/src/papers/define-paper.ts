import { readFileSync } from 'node:fs'
import type * as z from 'zod'
import type { TemplateSource } from '../template/parse-template.ts'

export interface Paper<Schema extends z.ZodType = z.ZodType> {
  title: string // as printed and as the file is called
  facts: Schema
  sample: z.infer<Schema>
  template: TemplateSource
  pageNumbers: boolean
  copies(facts: z.infer<Schema>): number // originals, as a rule; an office may want more
}

interface PaperParts<Schema extends z.ZodType> {
  title: string
  facts: Schema
  sample: z.infer<Schema>
  folder: string // import.meta.url of the paper's own module
  pageNumbers?: boolean
  copies?(facts: z.infer<Schema>): number // one, where nothing else is said
}

/** Puts the files of one folder together. The template's name in errors is `<folder>/template.hbs`. */
export function definePaper<Schema extends z.ZodType>(parts: PaperParts<Schema>): Paper<Schema> {
  const { title, facts, sample, folder, pageNumbers = true, copies = () => 1 } = parts
  const file = new URL('./template.hbs', folder)
  const name = file.pathname.split('/').slice(-2).join('/')
  const template = { name, text: readFileSync(file, 'utf8') }
  return { title, facts, sample, pageNumbers, copies, template }
}

import { readdirSync, readFileSync } from 'node:fs'
import type { TemplateSource } from './parse-template.ts'

const folder = new URL('../partials/', import.meta.url)

/** Pieces several papers share, by the name `{{> name}}` uses. */
export const partials: ReadonlyMap<string, TemplateSource> = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith('.hbs'))
    .sort()
    .map((file) => [
      file.replace('.hbs', ''),
      { name: `partials/${file}`, text: readFileSync(new URL(file, folder), 'utf8') },
    ]),
)

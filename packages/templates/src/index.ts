export { type BoundFile, bindSheets, type Part } from './bind/bind-sheets.ts'
export { isBindable, type PictureMime, type Sheets, sheetOfPicture, sheetsOfPdf } from './bind/sheets.ts'
export { checkTemplates } from './check-templates.ts'
export {
  InvalidFacts,
  type InvalidField,
  MissingFacts,
  type MissingField,
  PaperError,
  TemplateFault,
  UnavailableGlyph,
} from './errors.ts'
export type { Party, Term } from './facts.ts'
export { printable } from './fonts.ts'
export { factsSchema, sampleOf } from './papers/facts-schema.ts'
export { type FactsOf, type PaperId, papers } from './papers/registry.ts'
export {
  type DocumentFormat,
  type DocumentMeta,
  type DraftFacts,
  parseFacts,
  type RenderedDocument,
  type RenderOptions,
  renderDocument,
} from './render-document.ts'

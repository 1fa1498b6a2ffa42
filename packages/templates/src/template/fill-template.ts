import Handlebars from 'handlebars'
import { cleanText, lineBreak } from '../clean-text.ts'
import { type MissingField, TemplateFault } from '../errors.ts'
import { functions } from './functions.ts'
import { rewriteProgram } from './rewrite-template.ts'

/** What one filling knows: whether blanks are wanted, and what turned out to be missing. */
interface Filling {
  draft: boolean
  missing: Map<string, MissingField>
}

/** Data frame of Handlebars: `scopes` are the data paths of the open each and with blocks, innermost first. */
interface Frame {
  filling: Filling
  scopes: string[]
}

interface CallOptions extends Handlebars.HelperOptions {
  data: Frame
}

interface FilledTemplate {
  markup: string
  missing: MissingField[]
}

export type FillTemplate = (facts: unknown, draft: boolean) => FilledTemplate

const missing = Symbol('missing')
const blankMarkup = '<u>　　　　</u>'
const isMissing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === missing ||
  (typeof value === 'string' && value.trim() === '')

/**
 * Compiles a parsed template. Handlebars' own `strict` reports the first absent key only and lets null,
 * '' and absent helper arguments print as nothing, so each printed path is rewritten to a checked call.
 */
export function compileTemplate(program: hbs.AST.Program): FillTemplate {
  rewriteProgram(program)
  const template = environment.compile(program, {
    knownHelpers: Object.fromEntries([...Object.keys(environment.helpers)].map((name) => [name, true])),
    knownHelpersOnly: true,
    noEscape: true, // $out escapes, and every printed value goes through it
  })
  return (facts, draft) => {
    const filling: Filling = { draft, missing: new Map() }
    const markup = template(facts, {
      data: { filling, scopes: [''] },
      allowProtoPropertiesByDefault: false,
      allowProtoMethodsByDefault: false,
    })
    return { markup, missing: [...filling.missing.values()] }
  }
}

const environment = createEnvironment()

function createEnvironment(): typeof Handlebars {
  const made = Handlebars.create()
  for (const name of Object.keys(made.helpers))
    if (name !== 'if' && name !== 'unless') made.unregisterHelper(name)
  made.registerHelper('each', eachItem)
  made.registerHelper('with', withObject)
  made.registerHelper('$out', printed)
  made.registerHelper('$need', needed)
  for (const [name, { run }] of Object.entries(functions)) {
    // A missing argument was recorded by $need; the call then has no value either.
    made.registerHelper(name, (...values: unknown[]) => {
      const given = values.slice(0, -1)
      return given.includes(missing) ? missing : run(...(given as never[]))
    })
  }
  return made
}

function printed(
  this: unknown,
  value: unknown,
  path: string,
  depth: number,
  place: string,
  options: CallOptions,
) {
  const { filling } = options.data
  if (value === missing || (path !== '' && isMissing(value))) {
    if (path !== '') recordMissing(options.data, path, depth, place)
    return filling.draft ? blankMarkup : ''
  }
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value !== 'string') throw new TemplateFault(place, `${path} 不是文字`, `${path} is not text`)
  return Handlebars.escapeExpression(cleanKeepingSpace(value)).replaceAll(lineBreak, '<br/>')
}

/** `blank 6` prints full-width spaces, which trimming would eat. */
const cleanKeepingSpace = (value: string): string => (/^　+$/.test(value) ? value : cleanText(value))

function needed(value: unknown, path: string, depth: number, place: string, options: CallOptions) {
  if (!isMissing(value)) return value
  recordMissing(options.data, path, depth, place)
  return missing
}

function eachItem(
  this: unknown,
  list: unknown,
  path: string,
  depth: number,
  place: string,
  options: CallOptions,
) {
  if (!Array.isArray(list)) {
    recordMissing(options.data, path, depth, place)
    return ''
  }
  const base = absolutePath(options.data, path, depth)
  return list
    .map((item, index) => {
      const frame = { ...options.data, index, first: index === 0, last: index === list.length - 1 }
      frame.scopes = [`${base}[${index}]`, ...options.data.scopes]
      return options.fn(item, { data: frame })
    })
    .join('')
}

function withObject(
  this: unknown,
  value: unknown,
  path: string,
  depth: number,
  _place: string,
  options: CallOptions,
) {
  if (isMissing(value)) return options.inverse(this)
  const scopes = [absolutePath(options.data, path, depth), ...options.data.scopes]
  return options.fn(value, { data: { ...options.data, scopes } })
}

function absolutePath({ scopes }: Frame, path: string, depth: number): string {
  const base = scopes[depth] ?? ''
  return [base, path === 'this' ? '' : path].filter(Boolean).join('.')
}

function recordMissing(frame: Frame, path: string, depth: number, place: string): void {
  const absolute = absolutePath(frame, path, depth)
  if (!frame.filling.missing.has(absolute)) frame.filling.missing.set(absolute, { path: absolute, place })
}

import {
  type Context,
  type FoundPath,
  findPath,
  type JsonSchema,
  proving,
  type UnknownPath,
  within,
} from './find-path.ts'
import { type ArgumentKind, functionNamed, mayBeAbsent } from './functions.ts'
import { placeOf } from './parse-template.ts'

/** One thing wrong between a template and its facts. */
export interface TemplateFinding {
  place: string // 'agreement/template.hbs:14'
  zh: string
  en: string
}

/**
 * Compares every path and function argument of a template with the schema of its facts: unknown field,
 * optional field printed unasked, object printed, each over something else than a list.
 */
export const checkPaths = (program: hbs.AST.Program, schema: JsonSchema): TemplateFinding[] =>
  checkProgram(program, { scopes: [{ schema, path: '' }], proved: new Set() })

function checkProgram(program: hbs.AST.Program | undefined, context: Context): TemplateFinding[] {
  return (program?.body ?? []).flatMap((statement) => {
    if (statement.type === 'MustacheStatement')
      return checkMustache(statement as hbs.AST.MustacheStatement, context)
    if (statement.type === 'BlockStatement') return checkBlock(statement as hbs.AST.BlockStatement, context)
    return []
  })
}

function checkMustache(node: hbs.AST.MustacheStatement, context: Context): TemplateFinding[] {
  const path = node.path as hbs.AST.PathExpression
  if (node.params.length > 0) return checkCall(node, path.original, node.params, context)
  if (path.data) return []
  const found = findPath(path, context)
  if ('known' in found) return [unknownField(path, found)]
  const printable = isPrintable(found.schema)
    ? []
    : [
        finding(
          node,
          `${found.path} 是${typeName(found.schema)}，不能输出`,
          `${found.path} cannot be printed`,
        ),
      ]
  return [...optionalField(node, found), ...printable]
}

function checkBlock(node: hbs.AST.BlockStatement, context: Context): TemplateFinding[] {
  const [param] = node.params
  if (param?.type === 'SubExpression') {
    const call = param as hbs.AST.SubExpression
    return [...checkCall(node, call.path.original, call.params, context), ...branches(node, context, context)]
  }
  const path = param as hbs.AST.PathExpression
  if (path.data) return branches(node, context, context)
  const found = findPath(path, context)
  if ('known' in found) return [unknownField(path, found)]
  const known = proving(context, found.path)
  switch (node.path.original) {
    case 'if':
      return branches(node, known, context)
    case 'unless':
      return branches(node, context, known)
    case 'with':
      return branches(node, within(known, found), context)
    default:
      return checkEach(node, found, context)
  }
}

function checkEach(node: hbs.AST.BlockStatement, found: FoundPath, context: Context): TemplateFinding[] {
  const { type, items } = found.schema
  if (type !== 'array' || !items)
    return [finding(node, `${found.path} 不是列表`, `${found.path} is not a list`)]
  const item = { schema: items, path: `${found.path}[]` }
  return [...optionalField(node, found), ...branches(node, within(context, item), context)]
}

const branches = (node: hbs.AST.BlockStatement, then: Context, otherwise: Context): TemplateFinding[] => [
  ...checkProgram(node.program, then),
  ...checkProgram(node.inverse, otherwise),
]

function checkCall(
  node: hbs.AST.Node,
  name: string,
  params: hbs.AST.Expression[],
  context: Context,
): TemplateFinding[] {
  const takes = functionNamed(name)?.takes ?? []
  const findings = params.flatMap((param, index) => checkArgument(node, name, param, takes[index]!, context))
  return [...findings, ...checkChoice(node, params, context)]
}

/** `{{tick outcome "agred"}}` would never tick: the literal must be one of the values the field can have. */
function checkChoice(node: hbs.AST.Node, params: hbs.AST.Expression[], context: Context): TemplateFinding[] {
  const [field, literal] = params
  if (field?.type !== 'PathExpression' || literal?.type !== 'StringLiteral') return []
  const found = findPath(field as hbs.AST.PathExpression, context)
  const { value } = literal as hbs.AST.StringLiteral
  const choices = 'known' in found ? undefined : (found.schema.enum ?? found.schema.items?.enum)
  if ('known' in found || !choices || choices.includes(value)) return []
  return [
    finding(
      node,
      `${found.path} 没有取值“${value}”`,
      `${found.path} is never "${value}" (${choices.join(', ')})`,
    ),
  ]
}

function checkArgument(
  node: hbs.AST.Node,
  name: string,
  param: hbs.AST.Expression,
  kind: ArgumentKind,
  context: Context,
): TemplateFinding[] {
  if (param.type === 'SubExpression')
    return checkInnerCall(node, name, param as hbs.AST.SubExpression, kind, context)
  const path = param as hbs.AST.PathExpression
  if (param.type !== 'PathExpression' || path.data) return []
  const found = findPath(path, context)
  if ('known' in found) return [unknownField(path, found)]
  const optional = mayBeAbsent(kind) ? [] : optionalField(node, found)
  if (fitsKind(found.schema, kind)) return optional
  const zh = `${name} 需要 ${kind}，而 ${found.path} 是${typeName(found.schema)}`
  return [...optional, finding(node, zh, `${name} takes ${kind}, ${found.path} is not one`)]
}

function checkInnerCall(
  node: hbs.AST.Node,
  outer: string,
  call: hbs.AST.SubExpression,
  kind: ArgumentKind,
  context: Context,
): TemplateFinding[] {
  const inner = call.path.original
  const findings = checkCall(node, inner, call.params, context)
  if (mayBeAbsent(kind) || kind === functionNamed(inner)?.gives) return findings
  return [
    ...findings,
    finding(node, `${outer} 不接受 ${inner} 的结果`, `${outer} does not take what ${inner} gives`),
  ]
}

function fitsKind(schema: JsonSchema, kind: ArgumentKind): boolean {
  switch (kind) {
    case 'date':
      return schema.type === 'string' && schema.format === 'date'
    case 'time':
    case 'text':
      return schema.type === 'string'
    case 'fen':
      return schema.type === 'integer'
    case 'number':
      return schema.type === 'integer' || schema.type === 'number'
    case 'list':
      return schema.type === 'array'
    case 'scalar':
      return isPrintable(schema) || schema.type === 'boolean'
    case 'choice':
      return schema.type === 'array' || fitsKind(schema, 'scalar')
    case 'literal':
      return false
  }
}

const isPrintable = ({ type }: JsonSchema): boolean =>
  type === 'string' || type === 'number' || type === 'integer'

const typeNames: Record<string, string> = { object: '对象', array: '列表', string: '文字', boolean: '是非' }
const typeName = ({ type, format }: JsonSchema): string =>
  format === 'date' ? '日期' : (typeNames[type ?? ''] ?? '数')

function unknownField(path: hbs.AST.PathExpression, { name, known }: UnknownPath): TemplateFinding {
  const list = known.join(', ')
  return finding(path, `没有字段 ${name}（有：${list}）`, `no field ${name} (there are: ${list})`)
}

function optionalField(node: hbs.AST.Node, { path, optional }: FoundPath): TemplateFinding[] {
  if (!optional) return []
  return [
    finding(node, `${path} 可缺省，应放在 if、with 或 opt 中`, `${path} is optional: use if, with or opt`),
  ]
}

const finding = (node: hbs.AST.Node, zh: string, en: string): TemplateFinding => ({
  place: placeOf(node),
  zh,
  en,
})

import Handlebars from 'handlebars'
import { TemplateFault } from '../errors.ts'
import { functionNamed } from './functions.ts'

export interface TemplateSource {
  name: string // 'agreement/template.hbs', as errors print it
  text: string
}

type Node = hbs.AST.Node
const blocks = new Set(['each', 'with', 'if', 'unless'])
const loopVariables = new Set(['index', 'first', 'last'])
const unsafeNames = new Set(['constructor', 'prototype'])

export const placeOf = (node: Node): string => `${node.loc.source}:${node.loc.start.line}`

/**
 * Parses a template, puts its partials in place and refuses what the guard does not allow.
 * Partials are spliced in as syntax, so `../`, lines and the static check need no second rule for them.
 */
export function parseTemplate(
  source: TemplateSource,
  partials: ReadonlyMap<string, TemplateSource>,
): hbs.AST.Program {
  return expand(source, partials, [])
}

function expand(source: TemplateSource, partials: ReadonlyMap<string, TemplateSource>, open: string[]) {
  const program = parse(source)
  const walk = (part: hbs.AST.Program | undefined): void => {
    if (!part) return
    if (part.blockParams?.length) throw fault(part, '不允许块参数', 'block parameters are not allowed')
    part.body = part.body.flatMap((statement) => {
      if (statement.type === 'PartialStatement') {
        return partialBody(statement as hbs.AST.PartialStatement, partials, [...open, source.name])
      }
      checkStatement(statement)
      if (statement.type === 'BlockStatement') {
        walk((statement as hbs.AST.BlockStatement).program)
        walk((statement as hbs.AST.BlockStatement).inverse)
      }
      return [statement]
    })
  }
  walk(program)
  return program
}

function parse({ name, text }: TemplateSource): hbs.AST.Program {
  try {
    return Handlebars.parse(text, { srcName: name })
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    const line = /line (\d+)/.exec(message)?.[1] ?? '1'
    throw new TemplateFault(`${name}:${line}`, `语法错误：${message}`, message)
  }
}

function partialBody(
  node: hbs.AST.PartialStatement,
  partials: ReadonlyMap<string, TemplateSource>,
  open: string[],
): hbs.AST.Statement[] {
  if (node.name.type !== 'PathExpression')
    throw fault(node, '不允许动态片段', 'dynamic partials are not allowed')
  if (node.params.length || node.hash) throw fault(node, '片段不接受参数', 'partials take no arguments')
  const name = (node.name as hbs.AST.PathExpression).original
  const source = partials.get(name)
  if (!source) throw fault(node, `没有片段 ${name}`, `unknown partial ${name}`)
  if (open.includes(source.name))
    throw fault(node, `片段 ${name} 引用自身`, `partial ${name} includes itself`)
  return expand(source, partials, open).body
}

function checkStatement(statement: hbs.AST.Statement): void {
  switch (statement.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      break
    case 'MustacheStatement':
      checkMustache(statement as hbs.AST.MustacheStatement)
      break
    case 'BlockStatement':
      checkBlock(statement as hbs.AST.BlockStatement)
      break
    default:
      throw fault(statement, `不允许 ${statement.type}`, `${statement.type} is not allowed`)
  }
}

function checkMustache(node: hbs.AST.MustacheStatement): void {
  if (!node.escaped)
    throw fault(node, '不允许不转义的输出 {{{ }}} 或 {{& }}', 'unescaped output is not allowed')
  if (node.hash) throw fault(node, '不允许命名参数', 'hash arguments are not allowed')
  if (node.path.type !== 'PathExpression') {
    throw fault(node, '不允许输出字面量', 'printing a literal is not allowed')
  }
  const path = node.path as hbs.AST.PathExpression
  if (node.params.length === 0) checkPath(path)
  else checkCall(node, path, node.params)
}

function checkBlock(node: hbs.AST.BlockStatement): void {
  const name = node.path.original
  if (!blocks.has(name)) throw fault(node, `未知的块 ${name}`, `unknown block ${name}`)
  if (node.hash) throw fault(node, '不允许命名参数', 'hash arguments are not allowed')
  const [param] = node.params
  if (node.params.length !== 1 || !param)
    throw fault(node, `${name} 需要一个参数`, `${name} takes one argument`)
  const callAllowed = param.type === 'SubExpression' && (name === 'if' || name === 'unless')
  if (param.type !== 'PathExpression' && !callAllowed) {
    throw fault(node, `${name} 的参数不允许`, `this argument of ${name} is not allowed`)
  }
  checkExpression(param)
}

function checkExpression(node: hbs.AST.Expression): void {
  switch (node.type) {
    case 'StringLiteral':
    case 'NumberLiteral':
      break
    case 'PathExpression':
      checkPath(node as hbs.AST.PathExpression)
      break
    case 'SubExpression': {
      const call = node as hbs.AST.SubExpression
      if (call.hash) throw fault(node, '不允许命名参数', 'hash arguments are not allowed')
      checkCall(call, call.path, call.params)
      break
    }
    default:
      throw fault(node, `不允许 ${node.type}`, `${node.type} is not allowed`)
  }
}

function checkCall(node: Node, path: hbs.AST.PathExpression, params: hbs.AST.Expression[]): void {
  const name = path.original
  const known = functionNamed(name)
  if (!known) throw fault(node, `未知的函数 ${name}`, `unknown function ${name}`)
  if (known.takes.length !== params.length) {
    throw fault(
      node,
      `${name} 需要 ${known.takes.length} 个参数`,
      `${name} takes ${known.takes.length} arguments`,
    )
  }
  params.forEach(checkExpression)
}

function checkPath(path: hbs.AST.PathExpression): void {
  if (path.data) {
    const allowed = path.parts.length === 1 && path.depth === 0 && loopVariables.has(path.parts[0] ?? '')
    if (!allowed) throw fault(path, `不允许 ${path.original}`, `${path.original} is not allowed`)
    return
  }
  const unsafe = path.parts.find((part) => unsafeNames.has(part) || part.startsWith('__'))
  if (unsafe) throw fault(path, `不允许字段名 ${unsafe}`, `the field name ${unsafe} is not allowed`)
}

const fault = (node: Node, zh: string, en: string) => new TemplateFault(placeOf(node), zh, en)

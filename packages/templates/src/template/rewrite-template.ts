import { type ArgumentKind, functionNamed, mayBeAbsent } from './functions.ts'
import { placeOf } from './parse-template.ts'

/**
 * Turns each printed path into `{{$out path "path" depth "file:line"}}` and each required argument into a
 * `$need` call, so that whatever is missing can be named. Changes the program in place.
 */
export function rewriteProgram(program: hbs.AST.Program | undefined): void {
  for (const statement of program?.body ?? []) {
    if (statement.type === 'MustacheStatement') rewriteMustache(statement as hbs.AST.MustacheStatement)
    if (statement.type === 'BlockStatement') rewriteBlock(statement as hbs.AST.BlockStatement)
    if (statement.type === 'ContentStatement') markLines(statement as hbs.AST.ContentStatement)
  }
}

function rewriteMustache(node: hbs.AST.MustacheStatement): void {
  const path = node.path as hbs.AST.PathExpression
  const isCall = node.params.length > 0
  const call = { type: 'SubExpression', path, params: node.params, loc: node.loc }
  const value = isCall ? rewriteExpression(call as hbs.AST.SubExpression) : path
  node.params = [value, ...location(isCall || path.data ? undefined : path, node)]
  node.path = pathNode('$out', node)
}

function rewriteBlock(node: hbs.AST.BlockStatement): void {
  const [param] = node.params
  if (node.path.original === 'each' || node.path.original === 'with') {
    node.params = [param!, ...location(param as hbs.AST.PathExpression, node)]
  } else {
    node.params = [rewriteExpression(param!)]
  }
  rewriteProgram(node.program)
  rewriteProgram(node.inverse)
}

function rewriteExpression(node: hbs.AST.Expression): hbs.AST.Expression {
  if (node.type !== 'SubExpression') return node
  const call = node as hbs.AST.SubExpression
  const takes = functionNamed(call.path.original)?.takes ?? []
  call.params = call.params.map((param, index) => rewriteArgument(param, takes[index]))
  return call
}

function rewriteArgument(param: hbs.AST.Expression, kind: ArgumentKind | undefined): hbs.AST.Expression {
  if (param.type !== 'PathExpression') return rewriteExpression(param)
  const path = param as hbs.AST.PathExpression
  if (mayBeAbsent(kind) || path.data) return path
  const call = { type: 'SubExpression', path: pathNode('$need', path), loc: path.loc }
  return { ...call, params: [path, ...location(path, path)] } as unknown as hbs.AST.SubExpression
}

/** The three arguments that let a call name what it misses: path, how many scopes up, file and line. */
function location(path: hbs.AST.PathExpression | undefined, node: hbs.AST.Node): hbs.AST.Expression[] {
  const text = path ? path.parts.join('.') || 'this' : ''
  const literals: [string, string | number][] = [
    ['StringLiteral', text],
    ['NumberLiteral', path?.depth ?? 0],
    ['StringLiteral', placeOf(node)],
  ]
  return literals.map(
    ([type, value]) => ({ type, value, original: value, loc: node.loc }) as hbs.AST.Expression,
  )
}

function pathNode(name: string, { loc }: hbs.AST.Node): hbs.AST.PathExpression {
  return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc }
}

/**
 * Puts `<?at file:line?>` before each tag that begins a line, so that the markup layer, which sees only
 * the filled text, can still name the template line of a fault.
 */
function markLines(node: hbs.AST.ContentStatement): void {
  const original = String(node.original)
  // Handlebars strips white space around standalone blocks from `value` but not from `loc`.
  const stripped = original.slice(0, Math.max(original.indexOf(node.value), 0))
  let line = node.loc.start.line + stripped.split('\n').length - 1
  const lines = node.value.split('\n')
  node.value = lines
    .map((text, index) => {
      const startsLine = index > 0 || stripped !== '' || node.loc.start.column === 0
      const marked = startsLine ? text.replace(/^\s*</, `<?at ${node.loc.source}:${line}?><`) : text
      line++
      return marked
    })
    .join('\n')
}

interface Frame {
  isArray: boolean
  /** of the member the reader stands at */
  key: string | number
  /** inside an object: the next text is a name, not a value */
  isNameNext: boolean
}

const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],]|[^\s{}[\],:"]+/g

/**
 * The line, counted from 1, on which the value at a JSON pointer begins; undefined when there is no such
 * place. The text must be valid JSON: a parser forgets lines, and people look for mistakes by line.
 */
export function lineOf(text: string, pointer: string): number | undefined {
  const frames: Frame[] = []
  for (const { 0: token, index } of text.matchAll(TOKENS)) {
    const frame = frames.at(-1)
    if (token === '}' || token === ']') frames.pop()
    else if (token === ',') step(frame)
    else if (frame?.isNameNext) enter(frame, JSON.parse(token) as string)
    else {
      if (pointerTo(frames) === pointer) return text.slice(0, index).split('\n').length
      if (token === '{' || token === '[')
        frames.push({ isArray: token === '[', key: 0, isNameNext: token === '{' })
    }
  }
  return undefined
}

function step(frame: Frame | undefined) {
  if (!frame) return
  if (frame.isArray) frame.key = Number(frame.key) + 1
  else frame.isNameNext = true
}

function enter(frame: Frame, name: string) {
  frame.key = name
  frame.isNameNext = false
}

const pointerTo = (frames: readonly Frame[]): string =>
  frames.map(({ key }) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

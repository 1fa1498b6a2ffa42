import { SaxesParser } from 'saxes'
import { TemplateFault } from '../errors.ts'

export interface Element {
  name: string
  attributes: Record<string, string>
  children: (Element | string)[]
  place: string // template file and line
}

const maximumDepth = 12

/** Parses filled markup to a tree. Anything that is not plain elements and text is a fault with its line. */
export function readXml(markup: string, templateName: string): Element {
  const parser = new SaxesParser({ position: true })
  const open: Element[] = []
  let root: Element | undefined
  let place = `${templateName}:1`
  const refuse = (zh: string, en: string): never => {
    throw new TemplateFault(place, zh, en)
  }

  parser.on('error', (error) => refuse(`标记错误：${error.message}`, error.message))
  parser.on('doctype', () => refuse('不允许 DOCTYPE', 'DOCTYPE is not allowed'))
  parser.on('cdata', () => refuse('不允许 CDATA', 'CDATA is not allowed'))
  parser.on('comment', () => refuse('不允许 XML 注释，请用 {{!-- --}}', 'XML comments are not allowed'))
  parser.on('processinginstruction', ({ target, body }) => {
    if (target !== 'at') refuse('不允许处理指令', 'processing instructions are not allowed')
    place = body
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = {
      name,
      attributes: { ...(attributes as Record<string, string>) },
      children: [],
      place,
    }
    const parent = open.at(-1)
    if (parent) parent.children.push(element)
    else root = element
    if (open.push(element) > maximumDepth) refuse('嵌套过深', 'nested too deeply')
  })
  parser.on('text', (text) => open.at(-1)?.children.push(text))
  parser.on('closetag', () => void open.pop())
  parser.write(markup).close()
  return root ?? refuse('没有内容', 'no content')
}

import { describe, expect, test } from 'vitest'
import { TemplateFault } from '../errors.ts'
import { buildDocument } from './build-document.ts'

const build = (body: string) => buildDocument(`<article class="paper">${body}</article>`, 't.hbs')
const table = (rows: string) => `<table class="form" data-cols="50 50 56">${rows}</table>`

describe('the markup subset', () => {
  test.each([
    ['an unknown element', '<script>1</script>'],
    ['an unknown class', '<p class="red">x</p>'],
    ['an unknown attribute', '<p style="color:red">x</p>'],
    ['an event handler', '<p onclick="x()">x</p>'],
    ['misnesting', '<p><strong>x</p></strong>'],
    ['a block inside text', '<p><p>x</p></p>'],
    ['text outside a paragraph', 'x'],
    ['an XML comment', '<!-- x --><p>x</p>'],
    ['CDATA', '<p><![CDATA[x]]></p>'],
    ['a processing instruction', '<?php x ?><p>x</p>'],
    ['an unknown entity', '<p>&nbsp;</p>'],
    ['an unclosed element', '<p>x'],
    ['columns wider than the text', '<table class="form" data-cols="100 57"><tr><td/><td/></tr></table>'],
    ['a table without columns', '<table class="form"><tr><td>x</td></tr></table>'],
    ['a row that is too short', table('<tr><td>x</td><td>x</td></tr>')],
    ['a row that is too long', table('<tr><td colspan="3">x</td><td>x</td></tr>')],
    ['a rowspan that leaves the table', table('<tr><td rowspan="2">x</td><td colspan="2">x</td></tr>')],
    [
      'a cell over a covered place',
      table('<tr><td>x</td><td rowspan="2">x</td><td>x</td></tr><tr><td colspan="2">x</td><td>x</td></tr>'),
    ],
    ['text beside paragraphs in a cell', table('<tr><td colspan="3">x<p>x</p></td></tr>')],
    ['a span that is no number', table('<tr><td colspan="x">x</td></tr>')],
  ])('refuses %s', (_name, body) => {
    expect(() => build(body)).toThrow(TemplateFault)
  })

  test('refuses a document type with entities', () => {
    const markup = '<!DOCTYPE a [<!ENTITY x "y">]><article class="paper"><p>&x;</p></article>'
    expect(() => buildDocument(markup, 't.hbs')).toThrow(TemplateFault)
  })

  test('names the template line the filling left in the markup', () => {
    expect(() => build('<?at agreement/template.hbs:7?><p class="red">x</p>')).toThrow(
      'agreement/template.hbs:7',
    )
  })

  test('places cells beside those that reach down from above', () => {
    const [block] = build(
      table('<tr><td rowspan="2">a</td><td colspan="2">b</td></tr><tr><td>c</td><td>d</td></tr>'),
    ).blocks
    const rows = block?.kind === 'table' ? block.rows : []
    expect(rows.map(({ cells }) => cells.map(({ column }) => column))).toEqual([
      [0, 1],
      [1, 2],
    ])
  })

  test('reads an underlined gap as a blank of that width', () => {
    const [block] = build('<p>签名：<u>　　　</u></p>').blocks
    expect(block).toMatchObject({ content: [{ kind: 'text' }, { kind: 'blank', characters: 3 }] })
  })
})

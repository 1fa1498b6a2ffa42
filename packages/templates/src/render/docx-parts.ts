import { type ParagraphStyle, paragraphStyles } from '../markup/document.ts'
import {
  type Face,
  faces,
  grid,
  headingStyles,
  officeSpacingTwips,
  redLine,
  type TextStyle,
  table,
  textStyleOf,
} from '../styles.ts'
import { escapeXml, namespaces, twipsFromMm, twipsFromPt, xmlHeader } from './docx-xml.ts'
import type { DocumentFrame } from './frame.ts'

const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006'
const packageSchema = 'http://schemas.openxmlformats.org/package/2006'
const wordMime = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The name of a paragraph style in styles.xml: the same style is another one inside a cell. */
export const styleId = (style: ParagraphStyle, cell?: { compact: boolean }): string =>
  cell ? `${style}-${cell.compact ? 'compact' : 'form'}` : style

const rule = (side: string): string =>
  `<w:${side} w:val="single" w:sz="${Math.round(table.rulePt * 8)}" w:space="0" w:color="000000"/>`

export const tableRules = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(rule).join('')}</w:tblBorders>`

/** Every part that does not depend on the text. `extra` are the names of footer parts to declare. */
export function fixedParts(frame: DocumentFrame, extra: string[]): Record<string, string> {
  const footers = extra.filter((name) => /^word\/footer\d\.xml$/.test(name))
  return {
    '[Content_Types].xml': contentTypes(footers),
    '_rels/.rels': relationships([
      ['officeDocument', `${officeDocument}/relationships/officeDocument`, 'word/document.xml'],
      ['core', `${packageSchema}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(frame),
    'word/_rels/document.xml.rels': relationships([
      ['styles', `${officeDocument}/relationships/styles`, 'styles.xml'],
      ['settings', `${officeDocument}/relationships/settings`, 'settings.xml'],
      ['fontTable', `${officeDocument}/relationships/fontTable`, 'fontTable.xml'],
      ...footers.map((name): [string, string, string] => {
        const file = name.replace('word/', '')
        return [file.replace('.xml', ''), `${officeDocument}/relationships/footer`, file]
      }),
    ]),
    'word/styles.xml': stylesPart(),
    'word/settings.xml': settings,
    'word/fontTable.xml': fontTable(),
  }
}

export function relationships(entries: [id: string, type: string, target: string][]): string {
  const items = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  )
  return `${xmlHeader}<Relationships xmlns="${packageSchema}/relationships">${items.join('')}</Relationships>`
}

function contentTypes(footers: string[]): string {
  const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`
  const overrides = [
    part('word/document.xml', `${wordMime}.document.main+xml`),
    part('word/styles.xml', `${wordMime}.styles+xml`),
    part('word/settings.xml', `${wordMime}.settings+xml`),
    part('word/fontTable.xml', `${wordMime}.fontTable+xml`),
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...footers.map((name) => part(name, `${wordMime}.footer+xml`)),
  ]
  return (
    `${xmlHeader}<Types xmlns="${packageSchema}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
    `${overrides.join('')}</Types>`
  )
}

function coreProperties({ title, author, number, createdAt }: DocumentFrame): string {
  const instant = new Date(createdAt).toISOString().replace(/\.\d+Z$/, 'Z')
  const when = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${name}>`
  return (
    `${xmlHeader}<cp:coreProperties xmlns:cp="${packageSchema}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator>` +
    `${number ? `<cp:keywords>${escapeXml(number)}</cp:keywords>` : ''}` +
    `<cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy>${when('created')}${when('modified')}</cp:coreProperties>`
  )
}

const settings =
  `${xmlHeader}<w:settings ${namespaces}><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>` +
  '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>' +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
  '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'

/** Tells Word which font stands in where the named one is not installed. */
function fontTable(): string {
  const fonts = Object.values(faces).map(
    ({ office, officeFallback }) =>
      `<w:font w:name="${office}"><w:altName w:val="${officeFallback}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  )
  return `${xmlHeader}<w:fonts ${namespaces}>${fonts.join('')}</w:fonts>`
}

function stylesPart(): string {
  const inForm = { compact: false, align: 'left' } as const
  const inCompact = { compact: true, align: 'left' } as const
  const styles = [
    ...([1, 2, 3] as const).map((level) => styleXml(`heading${level}`, headingStyles[level], level)),
    ...paragraphStyles.map((style) => styleXml(styleId(style), textStyleOf(style))),
    ...paragraphStyles.map((style) => styleXml(styleId(style, inForm), textStyleOf(style, inForm))),
    ...paragraphStyles.map((style) => styleXml(styleId(style, inCompact), textStyleOf(style, inCompact))),
    gapStyle,
    redLineStyle,
  ]
  return (
    `${xmlHeader}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr>${fontsXml(faces.song)}` +
    `<w:kern w:val="0"/><w:sz w:val="${grid.bodyPt * 2}"/><w:szCs w:val="${grid.bodyPt * 2}"/>` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${styles.join('')}</w:styles>`
  )
}

const gapStyle =
  '<w:style w:type="paragraph" w:customStyle="1" w:styleId="gap"><w:name w:val="gap"/><w:basedOn w:val="Normal"/>' +
  `<w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${twipsFromPt(table.gapPt)}" w:lineRule="exact"/></w:pPr>` +
  '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>'

const red = redLine.color.slice(1) // without #

const redLineStyle =
  '<w:style w:type="paragraph" w:customStyle="1" w:styleId="redLine"><w:name w:val="redLine"/><w:basedOn w:val="Normal"/>' +
  `<w:pPr><w:pBdr><w:bottom w:val="single" w:sz="${redLine.rulePt * 8}" w:space="0" w:color="${red}"/></w:pBdr>` +
  `<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="${twipsFromPt(redLine.afterPt)}" w:line="${twipsFromMm(redLine.beforeMm)}" w:lineRule="exact"/></w:pPr>` +
  '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>'

const fontsXml = ({ office }: Face): string =>
  `<w:rFonts w:ascii="${office}" w:hAnsi="${office}" w:eastAsia="${office}" w:cs="${office}"/>`

function styleXml(id: string, style: TextStyle, headingLevel?: number): string {
  const custom = headingLevel ? '' : ' w:customStyle="1"'
  const name = headingLevel ? `heading ${headingLevel}` : id
  const face = faces[style.face]
  const align = style.align === 'justify' ? 'both' : style.align
  const spacing = style.spacingPt < 0 ? `<w:spacing w:val="${officeSpacingTwips}"/>` : ''
  const size = Math.round(style.sizePt * 2)
  return (
    `<w:style w:type="paragraph"${custom} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
    `<w:pPr>${headingLevel ? '<w:keepNext/>' : ''}<w:kinsoku/><w:overflowPunct/>` +
    // A document grid would space the smaller text of tables out to the body's characters.
    '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>' +
    `<w:spacing w:before="${twipsFromPt(style.beforePt)}" w:after="${twipsFromPt(style.afterPt)}" w:line="${twipsFromPt(style.pitchPt)}" w:lineRule="exact"/>` +
    `${indentXml(style)}<w:jc w:val="${align}"/>${headingLevel ? `<w:outlineLvl w:val="${headingLevel - 1}"/>` : ''}</w:pPr>` +
    `<w:rPr>${fontsXml(face)}${style.face === 'title' ? '<w:b/>' : ''}${style.red ? `<w:color w:val="${red}"/>` : ''}${spacing}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`
  )
}

function indentXml(style: TextStyle): string {
  const indent = (side: string, characters: number) =>
    `w:${side}Chars="${characters * 100}" w:${side}="${twipsFromPt(characters * style.sizePt)}"`
  const first = style.indentCharacters
  const attributes = [
    indent('left', style.leftIndentCharacters),
    indent('right', style.rightIndentCharacters),
    first < 0 ? indent('hanging', -first) : indent('firstLine', first),
  ]
  return `<w:ind ${attributes.join(' ')}/>`
}

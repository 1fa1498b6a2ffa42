/** One field a paper needs and did not get: where it belongs in the facts and where the template prints it. */
export interface MissingField {
  path: string // 'parties[1].name'
  place?: string // 'agreement/template.hbs:14'
}

/** One field whose value a paper cannot take. */
export interface InvalidField {
  path: string
  zh: string
  en: string
}

/** A paper that cannot be written. `zh` is for the person at the desk, `en` for the log. */
export abstract class PaperError extends Error {
  abstract readonly code: string

  constructor(
    readonly zh: string,
    readonly en: string,
    options?: ErrorOptions,
  ) {
    super(`${zh} | ${en}`, options)
  }
}

/** Required facts are absent. Lists every one of them, not the first. */
export class MissingFacts extends PaperError {
  override readonly name = 'MissingFacts'
  readonly code = 'missing-facts'

  constructor(
    readonly paper: string,
    readonly fields: MissingField[],
  ) {
    const list = fields.map(({ path, place }) => (place ? `${path} (${place})` : path))
    super(`文书“${paper}”缺少数据：${list.join('、')}`, `"${paper}" lacks ${list.join(', ')}`)
  }
}

/** Facts are present and wrong: another type, an impossible date, a field the paper has no place for. */
export class InvalidFacts extends PaperError {
  override readonly name = 'InvalidFacts'
  readonly code = 'invalid-facts'

  constructor(
    readonly paper: string,
    readonly issues: InvalidField[],
  ) {
    const zh = issues.map((issue) => `${issue.path}：${issue.zh}`).join('；')
    const en = issues.map((issue) => `${issue.path}: ${issue.en}`).join('; ')
    super(`文书“${paper}”的数据有误：${zh}`, `"${paper}" has invalid facts: ${en}`)
  }
}

/** The template itself is wrong: a forbidden construct, an unknown field, markup outside the subset. */
export class TemplateFault extends PaperError {
  override readonly name = 'TemplateFault'
  readonly code = 'template-fault'

  constructor(
    readonly place: string, // 'agreement/template.hbs:14'
    zh: string,
    en: string,
  ) {
    super(`模板 ${place}：${zh}`, `template ${place}: ${en}`)
  }
}

/** A character no font of ours can draw. Refused by name: a paper never carries a box. */
export class UnavailableGlyph extends PaperError {
  override readonly name = 'UnavailableGlyph'
  readonly code = 'unavailable-glyph'

  constructor(
    readonly characters: string[],
    context: string,
  ) {
    const list = characters.map((character) => `“${character}”（${codePointName(character)}）`)
    super(
      `字体中没有字符 ${list.join('、')}，见“${context}”`,
      `no font has ${characters.map(codePointName).join(', ')}`,
    )
  }
}

const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

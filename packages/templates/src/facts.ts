import * as z from 'zod'

/**
 * The vocabulary all papers share. Every object is strict: a field without a place here, such as a
 * sealed note, is refused before anything is printed.
 */

export const text = z.string().min(1)

/** A civil date, YYYY-MM-DD. */
export const civilDate = z.iso.date()

/** A time of day in China, HH:MM. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** Money in fen. Whole numbers: half a fen has never settled a dispute. */
export const fen = z.int().nonnegative()

/** Formatted once, where numbers are allocated: （2026）槐荫人调字第001号. */
export const caseNumber = z.string().min(1).max(60)

export const party = z.strictObject({
  kind: z.enum(['person', 'organisation']),
  role: z.enum(['applicant', 'respondent', 'party']).optional(),
  name: text,
  gender: text.optional(),
  nation: text.optional(),
  bornOn: civilDate.optional(),
  age: z.int().positive().optional(),
  occupation: text.optional(), // 职业或职务
  phone: text.optional(),
  address: text.optional(), // 单位或住址
  idNumber: text.optional(),
  representative: text.optional(), // 法定代表人
  position: text.optional(), // of the representative
  creditCode: text.optional(), // 统一社会信用代码
})
export type Party = z.infer<typeof party>

export const parties = z.array(party).min(1).max(10) // 甲 to 癸

/** One point of an agreement. The details make it enforceable: who owes what to whom, when and how. */
export const term = z.strictObject({
  text,
  payer: text.optional(),
  payee: text.optional(),
  amountFen: fen.optional(),
  dueOn: civilDate.optional(),
  manner: text.optional(),
})
export type Term = z.infer<typeof term>

export const attendee = z.strictObject({
  name: text,
  organisation: text.optional(),
  position: text.optional(),
})

export const statement = z.strictObject({ speaker: text, text })

/** Names. */
export const people = z.array(text).min(1)

/** The points of a list, in words: requests, grounds in law, attachments. */
export const points = z.array(text).min(1)

/** Free text, one entry per paragraph. */
export const paragraphs = z.array(text).min(1)

/** One row of a 责任清单: who does what by when, and who pays. */
export const responsibility = z.strictObject({
  item: text,
  organisation: text,
  person: text,
  dueOn: civilDate,
  costFen: fen.optional(),
  payer: text.optional(), // 费用承担
})

/** A person acting for another, with what tells the two of them apart from anybody else. */
export const agent = z.strictObject({
  name: text,
  relation: text, // to the principal: 配偶、律师、社区工作人员
  organisation: text.optional(),
  idNumber: text.optional(),
  phone: text.optional(),
})

/** 发文机关, 发文字号 and 成文日期 of an official letter. The number comes formatted: X信受〔2026〕12号. */
export const letterhead = { organ: text, documentNumber: caseNumber, issuedOn: civilDate }

/** Which petition a letter is about, and whose. */
export const petitionReference = { petitioner: text, petitionNumber: caseNumber, matter: text }

/** 信访工作条例 17: the five ways a petition comes in. */
export const petitionChannel = z.enum(['web', 'letter', 'telephone', 'fax', 'visit'])

/** Whom to ask: 承办部门 and its telephone. */
export const contact = { department: text, phone: text.optional() }

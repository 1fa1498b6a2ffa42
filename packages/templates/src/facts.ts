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

const party = z.strictObject({
  kind: z.enum(['person', 'organisation']),
  role: z.enum(['applicant', 'respondent', 'party']).optional(),
  name: text,
  gender: text.optional(),
  nation: text.optional(),
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

export const people = z.array(text).min(1)

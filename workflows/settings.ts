import { z } from 'zod'

/**
 * What no national law fixes, or what is not certain: every such number and word is a setting of the
 * region, kept in each case as it was when the case was opened. What the law fixes is in `law.ts`.
 */
export const settingsSchema = z.object({
  /** the region whose settings these are */
  region: z.object({ code: z.string(), name: z.string() }).prefault({ code: '999901', name: '青石区' }),

  // periods
  /** asking the parties' consent: no national number found (SF/T 0083-2020 not readable) */
  consentWorkingDays: z.int().min(1).default(3),
  /** 75号令 33 says one month "一般"; local laws 30 days */
  mediationDays: z.int().min(1).default(30),
  /** 医疗纠纷预防和处理条例 38 */
  medicalWorkingDays: z.int().min(1).default(30),
  /** 劳动争议调解仲裁法 14③ */
  labourDays: z.int().min(1).default(15),
  /** days after performance at which a follow-up visit is planned; "适时" in law */
  followUpDays: z.array(z.int().min(1)).default([7, 30]),
  /** a further follow-up for red cases */
  redFollowUpDays: z.int().min(1).default(90),
  /** follow-up visits needed before a case counts as resolved */
  followUpsBeforeClosing: z.int().min(0).default(1),
  /** how long after closing the same matter may be taken up again under the same number */
  reopenWithinDays: z.int().min(1).default(90),
  /** an agency without progress is brought to the next level */
  agencyStuckDays: z.int().min(1).default(30),
  /** agents a principal may mandate at most (山东信访条例 28: one or two) */
  agentsAtMost: z.int().min(1).default(2),

  /** days between the notice of a hearing and the hearing: local rules only */
  hearingNoticeDays: z.int().min(0).default(7),
  /** is a complex petition studied collectively before it is refused or answered? No national rule */
  studyBeforeEndingComplex: z.boolean().default(false),

  /** a petition brought again within these days was not settled at once; assessments use 60 */
  repeatWithinDays: z.int().min(1).default(60),

  // lamps: days left
  lamp: z.object({ yellow: z.int().default(7), red: z.int().default(3) }).prefault({}),
  /** colours in use here, worst first; places differ */
  colours: z
    .array(z.enum(['red', 'orange', 'yellow', 'blue', 'green']))
    .min(1)
    .default(['red', 'yellow', 'green']),

  // when a case is suggested to be complex (疑难)
  complexPeople: z.int().default(10),
  complexFailedSessions: z.int().default(2),
  complexUnits: z.int().default(2),
  complexAmountFen: z.int().default(10_000_000),
  /** mediators a complex case needs */
  complexMediators: z.int().min(1).default(2),

  /** 宁波 24: what is not performed on the spot must be written; the national law leaves the form open (28) */
  writtenUnlessPerformedAtOnce: z.boolean().default(false),

  // numbers and archive
  numbers: z
    .object({
      dispute: z.string().default('（{year}）{org}人调字第{seq}号'),
      agency: z.string().default('（{year}）{org}代字第{seq}号'),
      petition: z.string().default('{org}信访〔{year}〕{seq}号'),
      digits: z.int().min(1).default(3),
    })
    .prefault({}),
  /** law names the kinds (永久、长期、短期), not the years */
  retentionYears: z.object({ long: z.int().default(60), short: z.int().default(10) }).prefault({}),
  /** papers without which a dossier is explained, not refused */
  mandatoryPapers: z
    .array(z.enum(['acceptance-form', 'rights-notice', 'mediation-record', 'agreement', 'follow-up-record']))
    .default(['acceptance-form', 'rights-notice', 'mediation-record', 'agreement', 'follow-up-record']),
})

export type Settings = z.output<typeof settingsSchema>

/** Checks and completes settings. Throws a ZodError that names each wrong member. */
export const parseSettings = (given: unknown): Settings => settingsSchema.parse(given)

/** Ready-made settings by region. All places are fictional. */
export const packs = {
  /** 云溪市青石区: every default, the colours of a three-colour town */
  yunxi: parseSettings({ region: { code: '999901', name: '云溪市青石区' } }),
} as const satisfies Record<string, Settings>

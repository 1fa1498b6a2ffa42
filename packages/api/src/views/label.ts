import { z } from 'zod'

export const LabelView = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Label' })

export const ReasonView = z
  .object({ kind: z.string(), name: z.string(), label: LabelView })
  .meta({ id: 'Reason' })

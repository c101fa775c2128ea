import { z } from 'zod'

export const textsSchema = z.object({
  wanted: z.boolean().meta({ description: 'She said yes for this number, and neither she nor the number said STOP since' }),
  phone: z.string().nullable(),
  possible: z.boolean().meta({ description: 'Her phone is verified' }),
}).meta({ id: 'Texts' })
export type Texts = z.output<typeof textsSchema>

export const setTextsSchema = z.strictObject({ wanted: z.boolean() }).meta({ id: 'SetTexts' })

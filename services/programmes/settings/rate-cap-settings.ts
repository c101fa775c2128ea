import { z } from 'zod'
import { MAX_CENTS } from '#domain/money/cents.ts'
import { startFeeClasses } from '#domain/product/fee-class.ts'
import { lenderTypes, type CapRules, type RateCap } from '#domain/product/rate-cap.ts'
import { annualRate } from '#platform/fields/annual-rate.ts'

const state = z.string().regex(/^[A-Z]{2}$/)
const cents = z.int().min(1).max(MAX_CENTS)

const cap = z.strictObject({
  state,
  lenderType: z.enum(lenderTypes),
  fromCents: cents,
  throughCents: cents,
  annualPercent: annualRate,
  counts: z.array(z.enum(startFeeClasses)),
} satisfies Record<keyof RateCap, z.ZodType>)
  .refine(({ fromCents, throughCents }) => throughCents >= fromCents, { path: ['throughCents'], params: { code: 'too-small' } })

/** Where the lender lends, what it is to the law, and the caps that it knows of. */
export const rateCapSettings = z.strictObject({
  state, lenderType: z.enum(lenderTypes), caps: z.array(cap).max(100),
} satisfies Record<keyof CapRules, z.ZodType>)

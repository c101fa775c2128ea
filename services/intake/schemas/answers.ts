import { z } from 'zod'

/** What a field of the form can hold while she types: any words, numbers too. */
const typed = z.union([z.string().max(8000), z.number(), z.boolean(), z.null()])
const line = z.record(z.string().max(60), typed)
const lines = z.array(line).max(30)

/** Kept as jsonb: far more than an honest application needs. */
const mostCharacters = 32_000

/**
 * Answers as typed, also when they are not yet valid: submission reads them (services/domain/application/submission.ts)
 * and tells all that is wrong. What the form knows is named; a page that asks more keeps it too.
 */
export const answersSchema = z.object({
  locale: typed.optional(),
  entrepreneurType: typed.optional(),
  businessSince: typed.optional(),
  sells: typed.optional(),
  place: typed.optional(),
  businessName: typed.optional(),
  uses: lines.nullable().optional(),
  amountCents: typed.optional(),
  story: typed.optional(),
  productVersionId: typed.optional(),
  installments: typed.optional(),
  budget: z.object({ moneyIn: lines.optional(), moneyOut: lines.optional(), badMonthInCents: typed.optional() }).nullable().optional(),
  consents: line.nullable().optional().meta({ description: 'By kind, the version of the words beside the tick' }),
}).catchall(typed).refine((answers) => JSON.stringify(answers).length <= mostCharacters, { params: { code: 'too-long' } })
  .meta({ id: 'Answers' })
export type Answers = z.output<typeof answersSchema>

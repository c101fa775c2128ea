import { z } from 'zod'

export const poolStandingSchema = z.object({
  pledgedCents: z.int(),
  reservedCents: z.int().meta({ description: 'Approved, or offered and not yet answered; not yet paid out' }),
  exposureCents: z.int().meta({ description: 'Principal lent and not yet repaid' }),
  headroomCents: z.int().meta({ description: 'What is left: pledged less reserved less exposure' }),
}).meta({ id: 'PoolStanding' })

export const poolSchema = poolStandingSchema.extend({
  poolId: z.uuid(),
  name: z.string(),
  pledges: z.array(z.object({
    source: z.string(),
    sourceKind: z.enum(['partner', 'lender', 'philanthropy', 'other']),
    amountCents: z.int(),
    pledgedOn: z.iso.date(),
    shareBasisPoints: z.int().meta({ description: 'Its part of all pledges; they add up to 10,000' }),
  })),
}).meta({ id: 'Pool' })
export type PoolView = z.output<typeof poolSchema>
export const poolListSchema = z.object({ pools: z.array(poolSchema) }).meta({ id: 'PoolList' })

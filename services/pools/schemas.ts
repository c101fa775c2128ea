import { z } from 'zod'
import { isWaterfall, sourceKinds } from '#domain/pool/waterfall.ts'
import { lineOfText } from '#platform/fields/text.ts'

export { sourceKinds } from '#domain/pool/waterfall.ts'

export const poolStandingSchema = z.object({
  pledgedCents: z.int(),
  claimedCents: z.int().meta({ description: 'What pledges were claimed for' }),
  recoveredCents: z.int().meta({ description: 'What of it came back' }),
  reservedCents: z.int().meta({ description: 'Approved, or offered and not yet answered; not yet paid out' }),
  exposureCents: z.int().meta({ description: 'Principal lent and not yet repaid' }),
  headroomCents: z.int().meta({ description: 'What is left: pledged less claimed, and recovered, less reserved less exposure' }),
}).meta({ id: 'PoolStanding' })

export const poolSchema = poolStandingSchema.extend({
  poolId: z.uuid(),
  name: z.string(),
  waterfall: z.array(z.array(z.enum(sourceKinds))).meta({ description: 'Who bears a claim before whom: tiers in order' }),
  pledges: z.array(z.object({
    pledgeId: z.uuid(),
    source: z.string(),
    sourceKind: z.enum(sourceKinds),
    amountCents: z.int(),
    pledgedOn: z.iso.date(),
    shareBasisPoints: z.int().meta({ description: 'Its part of the pledges that stand; they add up to 10,000' }),
    claimedCents: z.int(),
    recoveredCents: z.int(),
    leftCents: z.int().meta({ description: 'What it has left of itself' }),
    takenBack: z.object({ on: z.iso.date(), reason: z.string() }).nullable().meta({ description: 'When and why it was taken back; null where it stands' }),
  })),
}).meta({ id: 'Pool' })
export type PoolView = z.output<typeof poolSchema>

const pledgeShape = { source: lineOfText(120), sourceKind: z.enum(sourceKinds), amountCents: z.int().min(1).max(1_000_000_000_00) }
export const createPoolSchema = z.strictObject({
  id: z.uuid().meta({ description: 'Made by the client' }), name: lineOfText(120), pledges: z.array(z.strictObject(pledgeShape)).max(20),
}).meta({ id: 'CreatePool', examples: [{ id: '0198a1d0-0000-7000-8000-000000000001', name: 'Fondo Acequia', pledges: [{ source: 'Bosque Credit Union', sourceKind: 'lender', amountCents: 2_000_000 }] }] })
export type CreatePool = z.output<typeof createPoolSchema>
export const makePledgeSchema = z.strictObject({ id: z.uuid().meta({ description: 'Made by the client' }), ...pledgeShape }).meta({ id: 'MakePledge', examples: [{ id: '0198a1d0-0000-7000-8000-000000000002', source: 'Fundación del Río', sourceKind: 'philanthropy', amountCents: 7_000_000 }] })
export type MakePledge = z.output<typeof makePledgeSchema>
export const takeBackPledgeSchema = z.strictObject({ id: z.uuid().meta({ description: 'Made by the client' }), reason: lineOfText(200) })
  .meta({ id: 'TakeBackPledge', examples: [{ id: '0198a1d0-0000-7000-8000-000000000003', reason: 'Written down with one zero too many' }] })
export type TakeBackPledge = z.output<typeof takeBackPledgeSchema>
export const poolParams = z.strictObject({ poolId: z.uuid() })
export const pledgeParams = poolParams.extend({ pledgeId: z.uuid() })

export const poolListSchema = z.object({ pools: z.array(poolSchema) }).meta({ id: 'PoolList' })

export const setWaterfallSchema = z.strictObject({ waterfall: z.array(z.array(z.enum(sourceKinds)).min(1)).min(1).max(4).refine(isWaterfall, { params: { code: 'every-kind-once' } }) })
  .meta({ id: 'SetWaterfall', examples: [{ waterfall: [['partner'], ['lender', 'philanthropy', 'other']] }] })
export type SetWaterfall = z.output<typeof setWaterfallSchema>
export * from './schemas/claims.ts'

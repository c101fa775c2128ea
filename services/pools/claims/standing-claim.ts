import type { ClaimPart } from '#domain/pool/claim.ts'
import type { SourceKind, Waterfall } from '#domain/pool/waterfall.ts'
import type { Context } from '#platform/context/index.ts'
import { pledgesOf } from '../queries/pledges.ts'

/** A claim that was made and not taken back. */
export interface StandingClaim { id: string; poolId: string; loanId: string; amountCents: number; waterfall: Waterfall }

/** The claim that stands for a loan; null where none does. There is one at most: who makes one holds the loan's row. */
export async function standingClaimFor(ctx: Context, loanId: string): Promise<StandingClaim | null> {
  const [claim] = await ctx.em.execute<StandingClaim[]>(
    `select c.id, c.pool_id as "poolId", c.loan_id as "loanId", c.amount_cents as "amountCents", c.waterfall from pool_claim c
     where c.loan_id = ? and c.reverses is null and not exists (select from pool_claim back where back.reverses = c.id)`, [loanId],
  )
  return claim ?? null
}

export type PartOfClaim = ClaimPart & { pledgeId: string }

/** What each pledge bore of a claim, bears of it now, and has left. For whoever holds the pool's lock. */
export async function partsOf(ctx: Context, { id, poolId }: StandingClaim): Promise<PartOfClaim[]> {
  const rows = await ctx.em.execute<{ pledgeId: string; sourceKind: SourceKind; claimedCents: number; borneCents: number }[]>(
    `select part.pledge_id as "pledgeId", p.source_kind as "sourceKind",
       coalesce(-sum(part.amount_cents) filter (where part.kind = 'made'), 0)::bigint as "claimedCents", (-sum(part.amount_cents))::bigint as "borneCents"
     from pool_claim_part part join pool_pledge p on p.id = part.pledge_id where part.claim_id = ? group by part.pledge_id, p.source_kind, p.recorded_at
     order by p.recorded_at, part.pledge_id`, [id],
  )
  const left = new Map((await pledgesOf(ctx, [poolId])).map(({ pledgeId, leftCents }) => [pledgeId, leftCents]))
  return rows.map((row) => ({ ...row, leftCents: left.get(row.pledgeId) ?? 0 }))
}
